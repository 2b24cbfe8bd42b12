from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Actor


def list_actors(db: Session, skip: int = 0, limit: int = 1000) -> list[Actor]:
    return list(db.scalars(select(Actor).offset(skip).limit(limit)))


def list_films(db: Session, limit: int | None = None) -> list[Actor]:
    query = select(Actor)
    if limit:
        query = query.limit(limit)
    return list(db.scalars(query))


def list_all(db: Session) -> list[Actor]:
    return list(db.scalars(select(Actor)))


def list_newest(db: Session) -> list[Actor]:
    return list_actors(db, limit=10)


def sql_of_all_keys(db: Session) -> str | None:
    return ",".join(str(one.id) for one in db.scalars(select(Actor)))
