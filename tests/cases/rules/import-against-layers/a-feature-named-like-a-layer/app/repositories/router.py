from fastapi import APIRouter

from app.repositories.service import sync

router = APIRouter()


@router.post("/repositories")
def create() -> None:
    sync()
