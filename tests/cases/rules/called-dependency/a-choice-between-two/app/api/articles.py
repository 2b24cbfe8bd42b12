from fastapi import APIRouter, Depends

from app.auth import current_user
from app.settings import Settings, get_settings, limits

router = APIRouter(prefix="/articles")


@router.get("")
def read_articles(user: str | None = Depends(current_user(required=False))) -> list[str]:
    return [user or "nobody"]


@router.post("")
def write(
    text: str,
    settings: Settings = Depends(get_settings()),
    most: dict[str, int] = Depends(limits()),
) -> int:
    return len(text) + settings.size + most["text"]
