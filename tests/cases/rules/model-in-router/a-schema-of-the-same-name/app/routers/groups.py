from fastapi import APIRouter

from app.models.users import User as UserRow

router = APIRouter(prefix="/groups")


@router.get("/")
def table() -> str:
    return UserRow.__tablename__
