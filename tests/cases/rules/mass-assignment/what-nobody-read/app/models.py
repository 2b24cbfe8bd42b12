from sqlmodel import Field, SQLModel


class AccountBase(SQLModel):
    email: str
    role: str = "guest"


class Account(AccountBase, table=True):
    id: int | None = Field(default=None, primary_key=True)
    is_admin: bool = False


class AccountCreate(AccountBase):
    password: str


class AccountName(SQLModel):
    name: str
