from fastapi import APIRouter

router = APIRouter()


@router.get("/")
async def home() -> str:
    return "hello"
