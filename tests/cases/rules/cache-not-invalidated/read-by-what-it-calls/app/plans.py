from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session


def fetch(db: Session, name: str) -> object:
    return db.scalar(select(name))


@cache
def plan(db: Session, name: str) -> object:
    return fetch(db, name)


@cache
def words(text: str) -> list[str]:
    return split(text)


def split(text: str) -> list[str]:
    return text.split()
