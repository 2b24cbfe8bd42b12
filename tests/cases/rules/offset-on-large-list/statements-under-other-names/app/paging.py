from sqlalchemy import Select, func, select
from sqlalchemy.orm import Query, Session

from app.models import Order

HARD_LIMIT = 1000


def paged(statement: Select, page: int, size: int) -> Select:
    return statement.limit(size).offset((page - 1) * size)


def filtered(query: Query, skip: int) -> Query:
    return query.offset(skip)


def found(db: Session, skip: int, name: str | None) -> list[Order]:
    query = db.query(Order)
    if name:
        query = query.filter(Order.name == name)
    query = query.order_by(Order.id).limit(20).offset(skip)
    return query.all()


def threshold() -> object:
    oldest = select(Order.at).order_by(Order.at.desc()).limit(1)
    return func.coalesce(oldest.offset(HARD_LIMIT - 1).scalar_subquery(), 0)


def second() -> object:
    return select(Order).order_by(Order.at).offset(1).limit(1)
