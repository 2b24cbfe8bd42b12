from fastapi import APIRouter

router = APIRouter(prefix="/orders")


@router.get("")
def list_orders() -> list[int]:
    return []


@router.post("")
def create_order() -> int:
    return 1
