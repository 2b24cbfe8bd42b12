from typing import TYPE_CHECKING

from fastapi import APIRouter

from app.schemas.users import User

if TYPE_CHECKING:
    from app.models.users import User as Row

router = APIRouter(prefix="/users")


def shown(row: "Row") -> User:
    return User(id=row.id)


@router.get("/me")
def me() -> User:
    return User(id=1)
