from fastapi import APIRouter

from app import models
from app.models import Kind

router = APIRouter(prefix="/kinds")


@router.get("/")
def kinds() -> list[str]:
    return [kind.value for kind in (*Kind, *models.Kind)]
