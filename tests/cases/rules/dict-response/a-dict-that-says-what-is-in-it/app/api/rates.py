from typing import Any, TypedDict

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

router = APIRouter(prefix="/rates")


class Rate(TypedDict):
    pair: str
    rate: float


@router.get("")
async def read_rates() -> dict[str, float]:
    return {"EURUSD": 1.1}


@router.get("/{pair}")
async def read_rate(pair: str) -> Rate:
    return {"pair": pair, "rate": 1.1}


@router.get("/manifest.json", include_in_schema=False)
async def manifest() -> dict[str, Any]:
    return {"name": "rates"}


@router.get("/page", response_class=HTMLResponse)
async def page() -> dict:
    return {}


@router.delete("/{pair}", status_code=204)
async def forget(pair: str) -> dict:
    return {}


def summed(rates: dict[str, Any]) -> dict[str, Any]:
    return {"sum": sum(rates.values())}
