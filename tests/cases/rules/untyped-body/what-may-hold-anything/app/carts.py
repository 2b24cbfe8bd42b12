from typing import Any

from fastapi import APIRouter

router = APIRouter()


@router.post("/carts/{name}")
async def open_cart(
    name: str,
    prices: dict[str, Any],
    state: dict[str, Any] | None = None,
) -> None: ...
