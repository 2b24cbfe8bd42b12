from contextlib import suppress

from fastapi import APIRouter
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, scoped_session

from app.models import User

router = APIRouter()


def keep(session: Session, user: object) -> bool:
    try:
        session.add(user)
        session.commit()
    except Exception:
        return False
    return True


def keep_quietly(session: Session, user: object) -> None:
    session.add(user)
    with suppress(IntegrityError):
        session.flush()


def parse_and_keep(session: Session, text: str) -> bool:
    try:
        number = int(text)
    except Exception:
        return False
    session.add(number)
    session.commit()
    return True


def change(session: Session, user_id: int) -> bool:
    try:
        session.execute(delete(User).where(User.id == user_id))
    except IntegrityError:
        return False
    return True


def look(session: Session, user_id: int) -> object:
    try:
        return session.execute(select(User).where(User.id == user_id))
    except Exception:
        return None


def keep_and_give_up(make: scoped_session, user: object) -> None:
    session = make()
    try:
        session.add(user)
        session.commit()
    except Exception:
        print("not kept")
    finally:
        make.remove()


def keep_and_close(session: Session, user: object) -> bool:
    try:
        session.commit()
    except IntegrityError:
        session.close()
        return False
    return True


@router.post("/users")
def ends_here(session: Session) -> dict[str, bool]:
    try:
        session.commit()
    except Exception:
        return {"kept": False}
    return {"kept": True}
