from collections.abc import Sequence
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Tool

Out = TypeVar("Out")
Row = TypeVar("Row")


class Repository(Generic[Out, Row]):
    def __init__(self, session: Session, row: type[Row], out: type[Out]) -> None:
        self.session, self.row, self.out = session, row, out


def tools_of(session: Session) -> Sequence[Tool]:
    return session.scalars(select(Tool)).all()


def tools_and_count(session: Session) -> tuple[list[Tool], int]:
    found = tools_of(session)
    return list(found), len(found)


def tool_named(session: Session, name: str) -> "Tool | None":
    return session.scalar(select(Tool).filter_by(name=name))


def _row(session: Session, tool_id: int) -> Tool:
    return session.get_one(Tool, tool_id)
