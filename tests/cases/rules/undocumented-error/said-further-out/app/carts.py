from fastapi import APIRouter, HTTPException

from app.errors import COMMON

router = APIRouter(prefix="/carts", responses=COMMON)


@router.get("/{cart_id}")
async def read(cart_id: int) -> int:
    if cart_id > 9:
        raise HTTPException(404)
    return cart_id
