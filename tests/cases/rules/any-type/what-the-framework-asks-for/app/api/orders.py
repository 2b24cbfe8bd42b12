from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel

from app.schemas.orders import OrderIn

router = APIRouter(prefix="/orders")


class OrderOut(BaseModel):
    id: int


@router.post("/", response_model=OrderOut)
def create_order(order: OrderIn) -> Any:
    return {"id": 1, **order.as_row("web")}


@router.get("/export")
def export_orders(form: str = "csv") -> Any:
    return form
