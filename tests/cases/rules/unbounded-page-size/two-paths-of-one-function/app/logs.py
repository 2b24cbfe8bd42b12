from fastapi import APIRouter

router = APIRouter()


@router.get("/logs")
@router.get("/old/logs")
def list_logs(limit: int = 20) -> list[int]:
    return list(range(limit))
