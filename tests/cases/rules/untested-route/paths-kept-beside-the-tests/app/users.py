from fastapi import APIRouter

users = APIRouter(prefix="/users")


@users.get("/me")
def me() -> int:
    return 1


@users.get("/{user_id}/rights")
def read_rights(user_id: int) -> int:
    return user_id


@users.post("/invite")
def invite() -> int:
    return 1


@users.post("/{user_id}/block")
def block(user_id: int) -> int:
    return user_id
