from sqlalchemy import text
from sqlalchemy.orm import Session

from app.orders import ORDERS

BY = {"name": "lower(name)", "new": "created_at DESC"}
FIELDS = {"book": {"by": "title"}, "film": {"by": "name"}}
RENAMED: dict[str, str] = {"name": "title"}


def rename(old: str, new: str) -> None:
    RENAMED[old] = new


def purge(db: Session, kind: str) -> None:
    ends = {"schema": "ddl", "query": "sql"}
    end = ends.get(kind)
    if end:
        db.execute(text(f"DELETE FROM notes WHERE name LIKE '%{end}'"))


def listed(db: Session, by: str, kind: str) -> None:
    db.execute(text(f"SELECT id FROM books ORDER BY {BY[by]}"))
    db.execute(text(f"SELECT id FROM books ORDER BY {BY.get(by, 'id')}"))
    db.execute(text(f"SELECT id FROM books ORDER BY {ORDERS[by]}"))
    db.execute(text("SELECT id FROM books ORDER BY " + FIELDS[kind]["by"]))
    db.execute(text(f"SELECT id FROM books ORDER BY {('id', 'name')[len(by) > 3]}"))


def loose(db: Session, by: str, given: dict[str, str]) -> None:
    db.execute(text(f"SELECT id FROM books ORDER BY {BY.get(by, by)}"))
    db.execute(text(f"SELECT id FROM books WHERE name = '{given['name']}'"))
    own = {"name": by, "id": "id"}
    db.execute(text(f"SELECT id FROM books ORDER BY {own['name']}"))
    db.execute(text(f"SELECT id FROM books ORDER BY {given.get(by)}"))
    renamed = RENAMED[by]
    db.execute(text(f"SELECT id FROM books ORDER BY {renamed}"))
