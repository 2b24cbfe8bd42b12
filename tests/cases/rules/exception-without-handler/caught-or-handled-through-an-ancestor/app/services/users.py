from app.errors import Broken, Busy, NotFound


def find() -> None:
    raise NotFound


def lock() -> None:
    raise Busy("now")


def load() -> None:
    raise Broken("half a file")
