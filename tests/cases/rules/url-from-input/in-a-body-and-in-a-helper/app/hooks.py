from typing import Annotated

import httpx
import requests
from fastapi import APIRouter, Depends
from pydantic import BaseModel, HttpUrl

router = APIRouter(prefix="/hooks")


class Hook(BaseModel):
    name: str
    target: HttpUrl


def get_client() -> httpx.AsyncClient:
    return httpx.AsyncClient(timeout=5)


Client = Annotated[httpx.AsyncClient, Depends(get_client)]


@router.post("/try")
async def try_hook(hook: Hook, client: Client) -> int:
    found = await client.post(str(hook.target), json={"name": hook.name})
    return found.status_code


@router.get("/image")
def image(source: str) -> bytes:
    return fetch(source)


def fetch(url: str) -> bytes:
    return requests.get(url, timeout=5).content


@router.get("/proxy")
async def proxy(host: str, client: Client) -> str:
    return (await client.get(f"{host}/status")).text
