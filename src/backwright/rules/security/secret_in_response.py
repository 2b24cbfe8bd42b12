"""The rule `secret-in-response`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import calls_in, show
from backwright.check.facts.forms import Field
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import answered
from backwright.diagnostics import Severity

HIDDEN = re.compile(
    r"^(?:hashed_password|password_hash|password|encrypted_password|secret_key|private_key|otp_secret|totp_secret)$"
)
CHOOSING = ("response_model_exclude", "response_model_include")
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
            fields = (self._secret(file, kind.name) for kind in answered(file, route))
            field = next(filter(None, fields), "")
            if field and not any(map(route.decorator.keyword, CHOOSING)):
                yield file.at(
                    route.function, f"`{route.function.name}` answers `{field}`"
                )

    @staticmethod
    def _secret(file: FileView, name: str) -> str:
        ancestry = file.project.ancestry
        if not ancestry.is_a(name, FAMILY):
            return ""
        # A class may exclude what its base shows.
        told: set[str] = set()
        for ancestor in sorted(
            ancestry.of(name), key=lambda one: -len(ancestry.of(one))
        ):
            klass = file.project.names.classes.get(ancestor)
            for field in klass.fields if klass else ():
                if HIDDEN.match(field.name) and field.name not in told:
                    told.add(field.name)
                    if not _is_kept_back(field):
                        return field.name
        return ""


def _is_kept_back(field: Field) -> bool:
    """Tell whether a field is excluded, in its value or its annotation, or masked."""
    given = (*calls_in(field.value), *calls_in(field.annotation))
    excluded = any(call.keyword("exclude") for call in given)
    return excluded or "SecretStr" in show(field.annotation)
