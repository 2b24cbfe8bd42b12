from fastapi import Header, HTTPException


def _user(authorization: str = Header()) -> str:
    if not authorization:
        raise HTTPException(401)
    return authorization


def _user_or_nobody(authorization: str | None = Header(default=None)) -> str | None:
    return authorization


def current_user(*, required: bool = True):
    return _user if required else _user_or_nobody
