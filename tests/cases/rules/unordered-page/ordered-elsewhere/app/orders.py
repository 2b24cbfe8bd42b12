from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from app.models import Order


def by_age(found: Select) -> Select:
    return found.order_by(Order.id)


def page(db: Session, skip: int) -> Sequence[Order]:
    found = by_age(select(Order))
    found = found.offset(skip).limit(20)
    return db.scalars(found).all()


def sorted_page(db: Session, skip: int, down: bool) -> Sequence[Order]:
    found = select(Order)
    found = found.order_by(Order.id.desc() if down else Order.id)
    return db.scalars(found.offset(skip).limit(20)).all()


def rest(found: Select, skip: int) -> Select:
    return found.offset(skip)


def cut(rows: list[int], offset: int) -> list[int]:
    return rows[offset:]
