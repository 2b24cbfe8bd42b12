from fastapi import APIRouter, HTTPException

router = APIRouter(include_in_schema=False)


@router.get("/ready")
async def ready() -> None:
    raise HTTPException(503)
