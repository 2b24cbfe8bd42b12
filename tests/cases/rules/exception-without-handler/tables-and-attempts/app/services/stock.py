from app.errors import Late, NotFound, NothingLeft, Sold, Unpaid


def find() -> None:
    raise NotFound


def take(left: int) -> int:
    if not left:
        raise Sold
    return left


def reserve(left: int) -> int:
    error = NothingLeft("none")
    if not left:
        raise error
    return left


def wait() -> None:
    raise Late("too late")


def pay(sum: int) -> None:
    raise Unpaid.of(sum)
