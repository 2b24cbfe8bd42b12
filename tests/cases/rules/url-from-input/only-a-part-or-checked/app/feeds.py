import httpx
from fastapi import APIRouter, HTTPException

from app.hosts import is_allowed

router = APIRouter()
BASE = "https://feeds.example"
FEEDS = {"news": "https://news.example/feed"}


@router.get("/feeds/{name}")
async def feed(name: str, page: int = 1) -> str:
    async with httpx.AsyncClient(base_url=BASE) as client:
        await client.get(f"/feeds/{name}", params={"page": page})
        await client.get(FEEDS[name])
        return (await client.get(f"{BASE}/{name}")).text


@router.get("/preview")
async def preview(url: str) -> str:
    if not is_allowed(url):
        raise HTTPException(422)
    async with httpx.AsyncClient() as client:
        return (await client.get(url)).text


@router.get("/cache/{key}")
async def cached(key: str, cache: dict[str, str]) -> str:
    return cache.get(key, "")
