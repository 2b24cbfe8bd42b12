from fastapi import APIRouter

rate_limits_router = APIRouter()


@rate_limits_router.get("/rate-limits")
def list_limits() -> list[int]:
    return []
