from fastapi import APIRouter

router = APIRouter(prefix="/orders")


@router.get("/{order_id}")
def read(order_id: int) -> int:
    return order_id
