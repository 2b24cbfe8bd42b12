"""The rule `secret-in-response`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import calls_in, show
from backwright.check.facts.forms import Field
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import answered, within
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

HIDDEN = re.compile(
    r"^(?:hashed_password|password_hash|password|encrypted_password|secret_key|private_key|otp_secret|totp_secret)$"
)
DEEPEST = 40
CHOOSING = ("response_model_exclude", "response_model_include")
FAMILY = frozenset({"pydantic.BaseModel", "sqlmodel.SQLModel"})


class SecretInResponse(Rule):
    """A secret in what the API answers.

    What it finds:
        A route whose response schema has a field such as `password` or
        `hashed_password` that is not excluded, itself or in a schema in it.
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
        known: dict[str, str] = {}
        for route in file.routes:
            kinds = answered(file, route)
            found = (_secret(file.project, kind.name, known) for kind in kinds)
            field = next(filter(None, found), "")
            if field and not any(map(route.decorator.keyword, CHOOSING)):
                message = f"`{route.function.name}` answers `{field}`"
                yield file.at(route.function, message)


def _secret(
    project: Project, name: str, known: dict[str, str], left: int = DEEPEST
) -> str:
    """Return the path to a secret in a schema, or in a schema in it."""
    if name not in known:
        known[name] = ""
        known[name] = _find_secret(project, name, known, left)
    return known[name]


def _find_secret(project: Project, name: str, known: dict[str, str], left: int) -> str:
    if not left or not project.ancestry.is_a(name, FAMILY):
        return ""
    for home, field in _fields(project, name):
        if _is_kept_back(field):
            continue
        if HIDDEN.match(field.name):
            return field.name
        for kind in within(home.type_named(field.annotation)):
            inner = _secret(project, kind.name, known, left - 1)
            if inner:
                return f"{field.name}.{inner}"
    return ""


def _fields(project: Project, name: str) -> Iterator[tuple[FileView, Field]]:
    """Yield the fields of a class; it may exclude what its base shows."""
    ancestry = project.ancestry
    told: set[str] = set()
    for ancestor in sorted(ancestry.of(name), key=lambda one: -len(ancestry.of(one))):
        klass = project.names.classes.get(ancestor)
        home = project.file_of(ancestry.module_of(ancestor, klass)) if klass else None
        if klass is None or home is None:
            continue
        for field in klass.fields:
            if field.annotation and field.name not in told:
                told.add(field.name)
                yield home, field


def _is_kept_back(field: Field) -> bool:
    """Tell whether a field is excluded, in its value or its annotation, or masked."""
    given = (*calls_in(field.value), *calls_in(field.annotation))
    excluded = any(call.keyword("exclude") for call in given)
    return excluded or "SecretStr" in show(field.annotation)
