from app.models import Flow
from sqlalchemy import select
from sqlalchemy.orm import Session


def known(db: Session) -> list[Flow]:
    return list(db.scalars(select(Flow)))
