from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends
from sqlmodel import Session, create_engine


class User:
    id: int


engine = create_engine("sqlite://")


def get_db() -> Iterator[Session]:
    with Session(engine) as session:
        yield session


def get_current_user() -> User: ...


SessionDep = Annotated[Session, Depends(get_db)]
CurrentUser = Annotated[User, Depends(get_current_user)]
