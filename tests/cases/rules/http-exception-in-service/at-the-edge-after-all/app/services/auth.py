from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import OAuth2PasswordBearer

scheme = OAuth2PasswordBearer(tokenUrl="/login")


class TokenRefused(Exception):
    pass


def read_token(token: str) -> int:
    if not token.isdigit():
        raise TokenRefused
    return int(token)


def current_user(token: Annotated[str, Depends(scheme)]) -> int:
    try:
        return read_token(token)
    except TokenRefused:
        raise HTTPException(401) from None
