from sqlalchemy.orm import Session

from app.unit_of_work import UnitOfWork


def add(session: Session, user: object, uow: UnitOfWork | None = None) -> None:
    session.add(user)
    if uow is None:
        session.commit()


def rename(session: Session, user: object) -> None:
    session.add(user)
    session.commit()
