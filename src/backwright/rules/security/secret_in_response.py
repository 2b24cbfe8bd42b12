"""The rule `secret-in-response`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import element_of, response_of
from backwright.diagnostics import Severity

HIDDEN = re.compile(
    r"^(?:hashed_password|password_hash|password|encrypted_password|secret_key|private_key|otp_secret|totp_secret)$"
)
FAMILY = frozenset({"pydantic.BaseModel", "sqlmodel.SQLModel"})


class SecretInResponse(Rule):
    """A secret in what the API answers.

    What it finds:
        A route whose response schema has a field such as `password` or
        `hashed_password` that is not excluded.
    Why it matters:
        A hash that everybody can fetch is a password that somebody will find.
    Bad:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class UserRead(BaseModel):
            id: int
            hashed_password: str

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> UserRead:
            return UserRead(id=user_id, hashed_password="")
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel, Field

        class UserRead(BaseModel):
            id: int
            hashed_password: str = Field(exclude=True)

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> UserRead:
            return UserRead(id=user_id, hashed_password="")
    How to fix:
        Define a schema for the answer without it.
    Source:
        A, B, C, D, E: never return secrets.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        if not file.is_application:
            return
        for route in file.routes:
            name = file.type_named(element_of(response_of(route))).name
            if not file.project.ancestry.is_a(name, FAMILY):
                continue
            field = self._secret(file, name)
            if field and route.decorator.keyword("response_model_exclude") is None:
                yield file.at(
                    route.function, f"`{route.function.name}` answers `{field}`"
                )

    @staticmethod
    def _secret(file: FileView, name: str) -> str:
        for ancestor in sorted(file.project.ancestry.of(name)):
            klass = file.project.names.classes.get(ancestor)
            for field in klass.fields if klass else ():
                excluded = isinstance(field.value, Call) and field.value.keyword(
                    "exclude"
                )
                secret = "SecretStr" in show(field.annotation)
                if HIDDEN.match(field.name) and not excluded and not secret:
                    return field.name
        return ""
