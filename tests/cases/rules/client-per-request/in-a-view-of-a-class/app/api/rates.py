import aiohttp
import httpx as http
from fastapi import APIRouter
from fastapi_utils.cbv import cbv

from app.gateways import stock

router = APIRouter(prefix="/rates")


@cbv(router)
class RateViews:
    @router.get("/{pair}")
    async def read(self, pair: str) -> dict[str, float]:
        async with aiohttp.ClientSession() as session:
            async with session.get(f"https://rates.example/{pair}") as answer:
                return await answer.json()

    @router.post("/sync")
    def sync(self) -> int:
        client = http.Client(base_url="https://rates.example")
        return len(client.get("/all").json())


@router.get("/stock/{name}")
async def read_stock(name: str) -> float:
    return await stock(name)
