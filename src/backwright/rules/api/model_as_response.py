"""The rule `model-as-response`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import answered
from backwright.diagnostics import Severity


class ModelAsResponse(Rule):
    """A database model as the API's answer.

    What it finds:
        A route whose response model or return annotation is a table of the ORM, or a
        list, page or envelope of it.
    Why it matters:
        Each new column is published at once, a password hash too; and the API cannot
        change apart from the tables.
    Bad:
        from fastapi import APIRouter
        from sqlmodel import Field, SQLModel

        class User(SQLModel, table=True):
            id: int = Field(primary_key=True)
            hashed_password: str

        router = APIRouter()

        @router.get("/users/{user_id}", response_model=User)
        async def read_user(user_id: int) -> object:
            return User(id=user_id, hashed_password="")
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class UserRead(BaseModel):
            id: int

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> UserRead:
            return UserRead(id=user_id)
    How to fix:
        Define a schema for the answer and map the model to it.
    Source:
        B: DB models apart from API schemas.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        for route in file.routes if file.is_application else ():
            kinds = (file.project.models.get(one.name) for one in answered(file, route))
            model = next(filter(None, kinds), None)
            explicit = route.decorator.keyword("response_model")
            # FastAPI refuses other models as annotations.
            if model is not None and (explicit is not None or model.sqlmodel):
                name = model.klass.name
                message = f"`{route.function.name}` answers the database model `{name}`"
                yield file.at(route.function, message)
