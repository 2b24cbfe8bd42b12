from fastapi import APIRouter

router = APIRouter(prefix="/orders")


@router.get("")
def list_orders() -> list[int]:
    return []


@router.get("/{order_id}")
def read_order(order_id: int) -> int:
    return order_id


@router.post("")
def create_order() -> int:
    return 1
