from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel

router = APIRouter()


class Order(BaseModel):
    lines: dict[str, int]


def settings() -> dict:
    return {}


@router.post("/orders")
async def create(order: Order, request: Request) -> str:
    given = await request.json()
    return f"{order} {len(given)}"


@router.post("/prices")
async def prices(prices: dict[str, int], conf: dict = Depends(settings)) -> None:
    print(prices, conf)


@router.post("/stripe/webhook")
async def stripe(request: Request) -> None:
    print(await request.json())


@router.post(
    "/imports",
    openapi_extra={"requestBody": {"content": {"application/json": {}}}},
)
async def add(request: Request) -> str:
    return str(Order.model_validate(await request.json()))


@router.post("/copies")
async def copy(request: Request) -> str:
    return str(Order(**await request.json()))
