from fastapi import APIRouter

from app.deps import Me

router = APIRouter()


@router.get("/orders")
def list_orders(me: Me) -> list[int]:
    return [me]


@router.delete("/orders/{order_id}")
def delete_order(order_id: int, me: Me) -> None:
    print(order_id, me)


@router.post("/orders")
def create_order() -> None:
    print("anybody")
