from fastapi import APIRouter
from sqlmodel import select

from app import models
from app.db import SessionDep

router = APIRouter()


@router.get("/heroes")
def list_heroes(db: SessionDep) -> list[models.Hero]:
    found = select(models.Hero).order_by(models.Hero.name)
    return list(db.exec(found).all())


@router.get("/names")
def list_names(db: SessionDep) -> dict[int, str]:
    return {hero.id: hero.name for hero in db.query(models.Hero).all()}
