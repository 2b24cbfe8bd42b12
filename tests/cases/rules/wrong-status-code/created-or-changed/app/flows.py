from fastapi import APIRouter

router = APIRouter()


@router.post("/flows/{name}")
async def create_or_overwrite_flow(name: str) -> str:
    return name


@router.post("/flows")
async def create_flow() -> str:
    return "flow"
