from fastapi import APIRouter, HTTPException

from app.crud import clamped
from app.pages import page_limit

router = APIRouter()


@router.get("/orders")
def list_orders(limit: int = page_limit) -> list[int]:
    return list(range(limit))


@router.get("/users")
def list_users(limit: int = 100) -> list[int]:
    if limit < 1 or limit > 1000:
        raise HTTPException(400)
    return list(range(limit))


@router.get("/items")
def list_items(limit: int = 100) -> list[int]:
    if not 1 <= limit <= 1000:
        raise HTTPException(400)
    return list(range(limit))


@router.get("/carts/{number}/{page_size}")
def list_carts(number: int, page_size: int) -> list[int]:
    page_size = clamped(page_size)
    return list(range(number, number + page_size))


@router.get("/prices")
def list_prices(limit: int = 100) -> list[int]:
    if limit < 1:
        raise HTTPException(400)
    return list(range(limit))
