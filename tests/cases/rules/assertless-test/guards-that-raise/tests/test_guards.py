from app.guards import ensure_even


def test_even() -> None:
    ensure_even(2)


def test_odd() -> None:
    print(3)
