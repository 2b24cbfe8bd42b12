from fastapi import APIRouter

router = APIRouter()
hidden = APIRouter(include_in_schema=False)


@router.get("/orders")
async def list_orders() -> list[int]:
    return []


@router.get("/orders/{order_id}", description="One order")
async def read_order(order_id: int) -> int:
    return order_id


@hidden.get("/orders/cache")
async def cache() -> int:
    return 1
