import os


def required(name: str) -> str:
    found = os.getenv(name)
    if found is None:
        raise RuntimeError(name)
    return found


def is_built() -> bool:
    for key in ("CI", "GITHUB_ACTIONS"):
        if os.environ.get(key):
            return True
    return False


def sender() -> str | None:
    if is_built():
        return None
    return os.getenv("MAIL_FROM")
