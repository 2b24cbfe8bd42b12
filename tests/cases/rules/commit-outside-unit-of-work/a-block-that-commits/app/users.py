from sqlalchemy.orm import Session, sessionmaker

from app.unit import ShopUoW


def rename(make: sessionmaker[Session], user: object) -> None:
    with make.begin() as session:
        session.add(user)


def rename_here(session: Session, user: object) -> None:
    with session.begin():
        session.add(user)


def rename_rightly(unit: ShopUoW, race: object) -> None:
    race.begin()
    unit.commit()
