from typing import Any

from fastapi import APIRouter, Body, Depends, Request

from app.deps import Session, get_session
from app.models import Account, AccountCreate, AccountName

router = APIRouter(prefix="/accounts")


@router.post("/")
async def create(body: AccountCreate, db: Session = Depends(get_session)) -> int:
    account = Account.model_validate(body)
    db.add(account)
    return 1


@router.post("/safe")
async def create_safely(body: AccountCreate, db: Session = Depends(get_session)) -> int:
    db.add(Account(**body.model_dump(exclude={"role", "password"})))
    db.add(Account.model_validate(body, update={"role": "guest"}))
    return 1


@router.post("/named")
async def create_named(body: AccountName, db: Session = Depends(get_session)) -> int:
    db.add(Account(**body.model_dump()))
    return 1


@router.post("/raw")
async def create_raw(request: Request, db: Session = Depends(get_session)) -> int:
    payload = await request.json()
    db.add(Account(**payload))
    return 1


@router.post("/any")
async def create_any(data: dict[str, Any] = Body(...), db: Session = Depends(get_session)) -> int:
    db.add(Account(**data))
    return 1
