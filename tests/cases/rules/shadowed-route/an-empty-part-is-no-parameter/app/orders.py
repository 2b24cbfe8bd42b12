from fastapi import APIRouter

router = APIRouter()


@router.get("/{order_id}")
def read_order(order_id: int) -> int:
    return order_id


@router.get("/")
def list_orders() -> list[int]:
    return []


@router.get("/newest")
def newest() -> int:
    return 1


@router.post("/newest")
def renew() -> int:
    return 1
