from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app import models
from app.database import get_db

router = APIRouter(prefix="/items")


@router.get("/count")
def count(db: Session = Depends(get_db)) -> int:
    return db.query(models.Item).count()
