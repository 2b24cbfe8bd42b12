from fastapi import APIRouter, Depends

router = APIRouter()


def current_user() -> int:
    return 1


@router.get("/orders")
async def list_orders(user: int = Depends(current_user)) -> list[int]:
    return [user]


@router.delete("/orders/{order_id}")
async def delete_order(order_id: int) -> None:
    print(order_id)
