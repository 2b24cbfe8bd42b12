import asyncio

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.db import SessionLocal
from app.models import Country


async def fill(session: Session) -> None:
    if session.scalars(select(Country).limit(1)).first() is None:
        session.add(Country(code="NL"))
        session.commit()


def main() -> None:
    with SessionLocal() as session:
        asyncio.run(fill(session))
