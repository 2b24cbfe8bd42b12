from fastapi import APIRouter, Depends
from sqlalchemy.orm import Session

from app import store
from app.database import get_session
from app.schemas import ActorRead, Point
from app.statistics import points

router = APIRouter()


@router.get("/actors")
def actors(db: Session = Depends(get_session)) -> list[ActorRead]:
    return [ActorRead.of(one) for one in store.list_actors(db)]


@router.get("/newest")
def newest(db: Session = Depends(get_session)) -> list[ActorRead]:
    return [ActorRead.of(one) for one in store.list_newest(db)]


@router.get("/films")
def films(db: Session = Depends(get_session)) -> list[ActorRead]:
    return [ActorRead.of(one) for one in store.list_films(db)]


@router.get("/some-films")
def some_films(db: Session = Depends(get_session)) -> list[ActorRead]:
    return [ActorRead.of(one) for one in store.list_films(db, 20)]


@router.get("/all")
def everybody(db: Session = Depends(get_session)) -> list[ActorRead]:
    return [ActorRead.of(one) for one in store.list_all(db)]


@router.get("/usage")
def usage(db: Session = Depends(get_session)) -> list[Point]:
    keys = store.sql_of_all_keys(db)
    return points(keys, days=7)
