from sqlalchemy import select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase): ...


class Price(Base):
    __tablename__ = "prices"
    id: Mapped[int] = mapped_column(primary_key=True)
    net: Mapped[int]


def listed(db: Session) -> list[Price]:
    return list(db.scalars(select(Price)).all())


def raise_all(db: Session) -> None:
    for price in db.scalars(select(Price)).all():
        price.net += 1


if __name__ == "__main__":
    raise_all(Session())
