from collections.abc import Iterator

from sqlmodel import Session, create_engine

engine = create_engine("sqlite://")


def open_session() -> Iterator[Session]:
    with Session(engine) as session:
        yield session
        session.commit()
