from fastapi import Header, HTTPException


def require_auth(authorization: str | None = Header(None)) -> None:
    if authorization != "secret":
        raise HTTPException(401)


def require_known(name: str) -> None:
    if not name:
        raise HTTPException(404)
