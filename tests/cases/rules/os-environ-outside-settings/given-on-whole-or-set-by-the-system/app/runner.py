import os


def environment(extra: str) -> dict[str, str]:
    given = dict(os.environ)
    given["EXTRA"] = extra
    return given


def home() -> str | None:
    return os.environ.get("HOME")


def address() -> str | None:
    return os.environ.get("ADDRESS")
