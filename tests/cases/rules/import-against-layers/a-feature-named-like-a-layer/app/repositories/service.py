from app.base.service import log


def sync() -> None:
    log()
