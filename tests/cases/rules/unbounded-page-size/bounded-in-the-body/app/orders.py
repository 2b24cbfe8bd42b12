from fastapi import APIRouter

router = APIRouter()


@router.get("/orders")
def list_orders(limit: int = 20) -> list[int]:
    return list(range(max(1, min(limit, 100))))


@router.get("/users")
def list_users(limit: int = 20) -> list[int]:
    return list(range(limit))
