from fastapi import APIRouter

from app.services.payments import fee_of

router = APIRouter()


@router.get("/fees")
async def read_fee(amount: int, internal: bool = False) -> int:
    return await fee_of(amount, internal)
