from fastapi import APIRouter, Depends
from fastapi.security import OAuth2PasswordRequestForm


def auth_router() -> APIRouter:
    router = APIRouter()

    @router.post("/login")
    async def login(form: OAuth2PasswordRequestForm = Depends()) -> str:
        return form.username

    return router
