from fastapi import APIRouter
from sqlmodel import select

from app.deps import CurrentUser, SessionDep
from app.models import Country, Item

router = APIRouter(prefix="/items")


@router.get("/{item_id}")
def read(item_id: int, session: SessionDep, current_user: CurrentUser) -> Item | None:
    return session.get(Item, item_id)


@router.delete("/{item_id}")
def delete(item_id: int, session: SessionDep, user: CurrentUser) -> None:
    item = session.exec(select(Item).where(Item.id == item_id)).one()
    session.delete(item)
    session.commit()


@router.put("/{item_id}")
def change(item_id: int, session: SessionDep, user: CurrentUser) -> None:
    session.query(Item).filter_by(id=item_id).one()
    session.commit()


@router.get("/countries/{country_id}")
def country(country_id: int, session: SessionDep, user: CurrentUser) -> Country | None:
    return session.get(Country, country_id)
