from http import HTTPStatus

from fastapi import APIRouter, HTTPException, status

router = APIRouter(prefix="/orders")


@router.get("/{order_id}", responses={404: {"description": "No such order"}})
async def read(order_id: int) -> int:
    if order_id < 0:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    if order_id == 1:
        raise HTTPException(status.HTTP_403_FORBIDDEN, "not yours")
    return order_id


@router.delete("/{order_id}")
async def delete(order_id: int) -> None:
    if order_id == 1:
        raise HTTPException(status_code=HTTPStatus.CONFLICT, detail="paid")
    if order_id < 0:
        raise HTTPException(422, "ids begin with one")
