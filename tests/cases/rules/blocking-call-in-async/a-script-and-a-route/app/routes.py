from fastapi import APIRouter

from app import reports

router = APIRouter()


@router.post("/reports/{name}/conversions", status_code=204)
async def start(name: str) -> None:
    await reports.convert(f"{name}.md")
