from fastapi import APIRouter, Depends
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from app.database import get_session

router = APIRouter()


@router.get("/ready")
async def ready(session: AsyncSession = Depends(get_session)) -> str:
    await session.execute(select(1))
    await session.execute(text("SELECT 1"))
    return "ready"
