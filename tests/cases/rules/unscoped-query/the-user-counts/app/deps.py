from sqlalchemy.orm import Session


class User:
    id: int


def get_db() -> Session: ...


def current_user() -> User: ...


def current_superuser() -> User: ...
