from fastapi import APIRouter, Depends
from sqlalchemy import select
from sqlalchemy.orm import Session
from app.database import get_session
from app.models import Order

router = APIRouter()


@router.get("/orders/export")
def export(db: Session = Depends(get_session)) -> list[str]:
    return list(db.scalars(select(Order.name)))
