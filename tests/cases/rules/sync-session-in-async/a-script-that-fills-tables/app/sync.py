from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.db import get_session
from app.models import Country

router = APIRouter()


@router.get("/countries/{code}")
async def read(code: str, session: Session = Depends(get_session)) -> bool:
    return session.scalars(select(Country).where(Country.code == code)).one() is not None
