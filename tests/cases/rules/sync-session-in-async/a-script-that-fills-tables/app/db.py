from collections.abc import Iterator

from sqlalchemy import create_engine
from sqlalchemy.orm import Session, sessionmaker

SessionLocal = sessionmaker(create_engine("sqlite://"))


def get_session() -> Iterator[Session]:
    with SessionLocal() as session:
        yield session
