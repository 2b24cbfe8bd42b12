from fastapi import APIRouter, Depends

from app.repositories.users import UserRepository
from app.services.users import UserService

router = APIRouter()


def get_service(users: UserRepository = Depends()) -> UserService:
    return UserService(users)


@router.get("/members/{user_id}")
@router.get("/users/{user_id}")
async def read(user_id: int, users: UserRepository = Depends()) -> object:
    return await users.find(user_id)


@router.get("/people/{user_id}")
async def right(user_id: int, service: UserService = Depends(get_service)) -> object:
    return await service.find(user_id)
