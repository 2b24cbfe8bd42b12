from app.factory import driver
from app.shapes.circle import area


def test_area() -> None:
    assert area(1) == 3
    assert driver("mail")
