from typing import Annotated

from pydantic import BaseModel, Field, SecretStr


class UserIn(BaseModel):
    name: str
    password: str


class UserRow(UserIn):
    id: int


class UserOut(UserRow):
    password: str = Field(exclude=True)


class Kept(BaseModel):
    private_key: Annotated[str, Field(exclude=True)]
    password: SecretStr


class Reset(BaseModel):
    password_changed: bool
    reset_password: str
