from app.main import Sold


def take() -> None:
    raise Sold
