from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, sessionmaker


def in_a_block(make: sessionmaker, user: object) -> None:
    try:
        with make() as session:
            session.add(user)
            session.commit()
    except IntegrityError:
        return


def in_a_savepoint(session: Session, user: object) -> None:
    try:
        with session.begin_nested():
            session.add(user)
        session.flush()
    except IntegrityError:
        return


def raised_as_another(session: Session, user: object) -> None:
    try:
        session.commit()
    except IntegrityError as error:
        raise ValueError("taken") from error


def gone_on_with(session: Session, user: object) -> bool:
    try:
        session.flush()
    except IntegrityError:
        return False
    return True
