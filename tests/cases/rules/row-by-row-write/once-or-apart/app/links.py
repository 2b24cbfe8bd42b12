from app.tables import Link, Row
from sqlalchemy.orm import Session


def link(db: Session, row: Row) -> None:
    db.add(Link(row_id=row.id))


def tell(word: str) -> None:
    print(word)
