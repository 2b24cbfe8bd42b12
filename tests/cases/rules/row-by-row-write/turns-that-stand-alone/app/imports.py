from sqlalchemy.orm import Session


def take(db: Session, rows: list[object]) -> None:
    for row in rows:
        try:
            db.add(row)
            db.commit()
        except ValueError:
            db.rollback()


def batch(db: Session, rows: list[object]) -> None:
    for number, row in enumerate(rows):
        db.add(row)
        if number % 100 == 0:
            db.flush()


def chain(db: Session, rows: list[object]) -> None:
    parent = None
    for row in rows:
        row.parent_id = parent
        db.add(row)
        db.flush()
        parent = row.id


def slow(db: Session, rows: list[object]) -> None:
    for row in rows:
        db.add(row)
        db.commit()
