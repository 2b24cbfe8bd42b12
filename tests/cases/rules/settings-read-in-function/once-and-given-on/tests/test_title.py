from app.config import Settings
from app.main import create_app


def test_title() -> None:
    assert create_app(Settings(title="other")).title == "other"
