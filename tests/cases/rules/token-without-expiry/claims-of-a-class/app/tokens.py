import jwt
from pydantic import BaseModel


class Lasting(BaseModel):
    name: str


class Claims(BaseModel):
    name: str
    exp: int


def issue(claims: Claims, key: str) -> str:
    payload = claims.model_dump().copy()
    return jwt.encode(payload, key, algorithm="HS256")
