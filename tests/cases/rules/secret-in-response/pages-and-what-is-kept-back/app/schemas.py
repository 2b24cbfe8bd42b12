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


class Token(BaseModel):
    access_token: str
    users: dict[str, list[UserRow]] | None = None


class Safe(BaseModel):
    user: UserOut
    row: UserRow = Field(exclude=True)
    inner: "Safe | None" = None


class Reset(BaseModel):
    password_changed: bool
    reset_password: str
