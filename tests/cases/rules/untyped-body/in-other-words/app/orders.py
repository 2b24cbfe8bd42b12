from typing import Annotated, Any, Dict, List, Optional

from fastapi import APIRouter, Body, Request

router = APIRouter()


@router.post("/orders")
async def create(order: Optional[Dict[str, Any]] = Body(None)) -> None:
    print(order)


@router.post("/orders/many")
async def create_many(orders: List[dict]) -> None:
    print(orders)


@router.patch("/orders/{order_id}")
async def change(order_id: int, change: Annotated[dict | None, Body()]) -> None:
    print(order_id, change)


@router.put("/orders/{order_id}")
async def replace(order_id: Any, req: Request) -> None:
    print(order_id, await req.json())
