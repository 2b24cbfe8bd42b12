"""Queries are known under any name of the session, in any style."""

import pytest

from backwright.check.trees import project_of

DEPS = """
from typing import Annotated
from collections.abc import AsyncIterator
from fastapi import Depends
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

Maker = async_sessionmaker()

async def get_db() -> AsyncIterator[AsyncSession]:
    async with Maker() as session:
        yield session

Conn = Annotated[AsyncSession, Depends(get_db)]
"""
HEAD = """
from sqlalchemy import select
from sqlalchemy.orm import Session, sessionmaker
from app.deps import Conn, Maker, get_db
from fastapi import Depends
"""
STYLES = {
    "an annotation": "async def f(x: Conn):\n    await x.execute(select(User))",
    "a default": "async def f(x=Depends(get_db)):\n    await x.scalar(select(User))",
    "a factory": "async def f():\n  async with Maker() as x:\n    await x.get(A, 1)",
    "an attribute": (
        "class R:\n    def __init__(self, x: Conn):\n        self._x = x\n"
        "    async def f(self):\n        await self._x.scalars(select(User))"
    ),
    "another name": "def f(x: Session):\n    y = x\n    y.execute(select(User))",
    "a statement that tells": (
        "def f(x):\n    s = select(User)\n    x.execute(s.limit(2))"
    ),
}


@pytest.mark.parametrize("style", STYLES)
def test_a_read_is_seen(style: str) -> None:
    project = project_of({"app/deps.py": DEPS, "app/a.py": HEAD + STYLES[style]})
    assert [query.kind for query in project.files["app/a.py"].queries] == ["read"]


def test_what_is_no_session_is_not_taken_for_one() -> None:
    text = "def f(session, redis):\n    session.get('url')\n    redis.execute('SET')\n"
    assert project_of({"app/a.py": text}).files["app/a.py"].queries == []
