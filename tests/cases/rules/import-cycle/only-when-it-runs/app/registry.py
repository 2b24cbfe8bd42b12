known: list[type] = []


def add(kind: type) -> None:
    known.append(kind)


def names() -> list[str]:
    from app.users.models import User

    return [kind.__name__ for kind in known if kind is not User]
