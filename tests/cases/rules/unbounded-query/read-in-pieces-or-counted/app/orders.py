from collections.abc import Iterator

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import Order


def every(db: Session) -> Iterator[Order]:
    yield from db.scalars(select(Order).execution_options(yield_per=500))


def batches(db: Session) -> Iterator[Order]:
    for part in db.scalars(select(Order)).partitions(100):
        yield from part


def count(db: Session) -> int:
    return db.query(Order).count() + db.scalar(select(func.count(Order.id)))


def newest(db: Session) -> Order | None:
    return db.scalars(select(Order).order_by(Order.id.desc())).first()


def search(db: Session, state: int | None, size: int) -> list[Order]:
    found = select(Order)
    if state is not None:
        found = found.where(Order.state == state)
    found = found.limit(size)
    return list(db.scalars(found))
