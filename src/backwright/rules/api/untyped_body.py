"""The rule `untyped-body`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Items, Ref, Subscript, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs, path_names
from backwright.check.view.routes import Route

BARE = frozenset({"dict", "Dict", "Any", "object", "Mapping"})


class UntypedBody(Rule):
    """A request body that nobody validates.

    What it finds:
        A route with a parameter typed `dict` or `Any`, or one that reads `await
        request.json()`.
    Why it matters:
        Anything at all is accepted and fails later, as a 500; the document is empty.
    Bad:
        from typing import Any
        from fastapi import APIRouter

        router = APIRouter()

        @router.post("/users")
        async def create_user(body: dict[str, Any]) -> None:
            print(body["email"])
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class UserCreate(BaseModel):
            email: str

        router = APIRouter()

        @router.post("/users")
        async def create_user(body: UserCreate) -> None:
            print(body.email)
    How to fix:
        Define a schema for the body and take it as a parameter.
    Source:
        A, B, C, D, E: request and response models everywhere.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the bodies."""
        if not file.is_application:
            return
        for route in file.routes:
            if re.search(r"hook|callback|event", route.path + route.function.name):
                continue
            yield from self._parameters(file, route)
            yield from self._raw(file, route)

    @staticmethod
    def _parameters(file: FileView, route: Route) -> Iterator[Finding]:
        names = path_names(route)
        for param in inputs(file, route):
            said = param.annotation
            if isinstance(said, Subscript):
                items = said.key.items if isinstance(said.key, Items) else ()
                outer = name_of(said.value)
                if outer == "Annotated" and items:
                    said = items[0]
                elif outer in BARE and items and name_of(items[-1]) in BARE:
                    said = said.value
            if name_of(said).rpartition(".")[2] in BARE and param.name not in names:
                yield file.at(param, f"`{param.name}` is a body that nobody validates")

    @staticmethod
    def _raw(file: FileView, route: Route) -> Iterator[Finding]:
        for call in file.calls_of(route.scope):
            if call.method == "json" and call.awaited and call.receiver:
                kind = file.type_of(Ref(call.receiver), route.scope).name
                if kind.endswith("requests.Request") or kind == "fastapi.Request":
                    yield file.at(call, "the body is read without being validated")
