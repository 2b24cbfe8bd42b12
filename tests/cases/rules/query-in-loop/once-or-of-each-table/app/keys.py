from collections.abc import Sequence

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models import Key, User


def owner(db: Session, keys: Sequence[Key], given: str) -> User:
    for key in keys:
        if key.fits(given):
            found = db.get(User, key.owner_id)
            if found is None:
                raise LookupError(given)
            return found
    raise LookupError(given)


def sizes(db: Session, tables: list[str]) -> list[int]:
    return [db.execute(text(f'SELECT count(*) FROM "{table}"')).scalar_one() for table in tables]


def names(db: Session, ids: list[int]) -> list[str]:
    return [db.execute(text(f"SELECT name FROM users WHERE id = {one}")).scalar_one() for one in ids]


def first(db: Session, ids: list[int]) -> User | None:
    for one in ids:
        if one > 3:
            found = db.get(User, one)
            print(found)
    return None


def owners(db: Session, keys: Sequence[Key], wanted: int) -> list[User]:
    found = []
    for key in keys:
        owner = db.get(User, key.owner_id)
        found.append(owner)
    if not found:
        return []
    return found
