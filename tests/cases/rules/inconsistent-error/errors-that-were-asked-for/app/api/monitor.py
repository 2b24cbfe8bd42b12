from fastapi import APIRouter

from app.monitor import last_errors

router = APIRouter(prefix="/monitor")


@router.get("/errors")
async def read_errors(limit: int = 10) -> dict[str, list[str]]:
    return {"errors": last_errors()[:limit]}


@router.get("/state")
async def state() -> dict[str, str | int | None]:
    return {"error": "none", "queue": 3, "workers": 2}


@router.get("/job")
async def job() -> dict[str, str | None]:
    return {"state": "done", "error": None}
