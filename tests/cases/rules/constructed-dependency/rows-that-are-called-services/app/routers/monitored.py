from fastapi import APIRouter

from app.models import MonitoredService
from app.schemas import PublicService
from app.store import keep

router = APIRouter(prefix="/monitored")


@router.post("")
def create(name: str) -> PublicService:
    keep(MonitoredService(name=name))
    return PublicService(name=name)
