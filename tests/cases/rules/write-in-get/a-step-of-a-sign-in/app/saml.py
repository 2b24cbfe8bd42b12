from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session
from app.database import get_session
from app.models import Attempt

router = APIRouter()


@router.get("/saml/login")
def login(db: Session = Depends(get_session)) -> None:
    db.add(Attempt())
    db.commit()
