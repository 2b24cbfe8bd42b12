from sqlalchemy import select
from sqlalchemy.orm import Session
from app.models import Lock

ATTEMPTS = 3


def take(db: Session, kinds: list[str]) -> None:
    for attempt in range(ATTEMPTS):
        db.scalars(select(Lock).where(Lock.free))
    names = ["orders", "users"]
    for name in names:
        db.scalars(select(Lock).where(Lock.name == name))
    for kind in kinds:
        db.scalars(select(Lock).where(Lock.name == kind))
