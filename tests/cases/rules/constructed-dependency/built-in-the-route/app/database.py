from collections.abc import Iterator

from sqlalchemy.orm import Session, sessionmaker

SessionLocal = sessionmaker()


def get_db() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session
