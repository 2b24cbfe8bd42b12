from fastapi import APIRouter
from fastapi_pagination import Page

from app.schemas import Kept, Reset, Safe, Token, UserIn, UserOut, UserRow

router = APIRouter(prefix="/users")


@router.post("/")
async def create(body: UserIn) -> UserIn:
    return body


@router.get("/", response_model=Page[UserRow])
async def users():
    return []


@router.get("/first", response_model=UserRow | None)
async def first():
    return None


@router.get("/out")
async def out() -> list[UserOut]:
    return []


@router.post("/token")
async def token() -> Token:
    return Token(access_token="one")


@router.get("/safe")
async def safe() -> Safe | None:
    return None


@router.get("/kept")
async def kept() -> list[Kept]:
    return []


@router.post("/login")
async def login(body: UserIn) -> Reset:
    return Reset(password_changed=False, reset_password="no")


@router.get("/chosen", response_model=UserRow, response_model_include={"id", "name"})
async def chosen():
    return {"id": 1, "name": "one"}
