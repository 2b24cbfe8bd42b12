from fastapi import APIRouter, HTTPException

router = APIRouter(prefix="/orders")


@router.delete("/{order_id}")
async def delete(order_id: int) -> None:
    if order_id == 1:
        raise HTTPException(409)
    if order_id == 2:
        raise HTTPException(401)
