import httpx
from fastapi import APIRouter

from app.catalogue import find

router = APIRouter()


async def fetched(url: str) -> bytes:
    async with httpx.AsyncClient() as client:
        return (await client.get(url)).content


async def fetched_again(url: str) -> bytes:
    async with httpx.AsyncClient() as client:
        return (await client.get(url)).content


async def fetched_too(url: str) -> bytes:
    async with httpx.AsyncClient() as client:
        return (await client.get(url)).content


@router.get("/images")
async def images(url: str) -> list[bytes]:
    found = await find(url)
    parts = []
    for url in found.images:
        parts.append(await fetched(url))
    async with httpx.AsyncClient() as client:
        parts += [(await client.get(url)).content for url in found.previews]
    return parts


@router.get("/film")
async def film(url: str) -> bytes:
    url = (await find(url)).film
    return await fetched_too(url)


@router.get("/each")
async def each(url: str) -> list[bytes]:
    parts = []
    for name in ("small", "large"):
        parts.append(await fetched_again(f"{url}/{name}"))
    return parts
