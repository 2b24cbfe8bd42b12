from pytest import Session


def pytest_sessionstart(session: Session) -> None:
    session.config.stash["shop"] = True
