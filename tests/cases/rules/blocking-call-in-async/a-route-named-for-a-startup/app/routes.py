import requests
from fastapi import APIRouter

router = APIRouter()


@router.get("/companies/{name}/startup")
async def company_startup(name: str) -> str:
    return requests.get(f"https://companies.example/{name}", timeout=5).text


@router.on_event("startup")
async def warm() -> None:
    requests.get("https://companies.example/", timeout=5)


async def _check_on_startup() -> None:
    requests.get("https://companies.example/health", timeout=5)


async def list_startups() -> str:
    return requests.get("https://companies.example/all", timeout=5).text
