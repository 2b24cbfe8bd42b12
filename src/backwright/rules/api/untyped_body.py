"""The rule `untyped-body`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Expr, Items, Operation, Ref, Subscript
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs, path_names
from backwright.check.view.routes import Route

# What may hold anything, by what it is.
FREE = re.compile(
    r"(?:^|_)(?:attributes|context|extras?|headers|labels|meta_?data|params|properties"
    r"|state|tags|variables)$"
)
BARE = frozenset({"dict", "Dict", "Any", "object", "Mapping"})
WRAPPERS = frozenset({"Annotated", "Optional", "Union", "list", "List", "Sequence"})
VALIDATORS = frozenset(
    {"model_validate", "parse_obj", "parse_obj_as", "validate_python"}
)
MODELS = frozenset({"pydantic.BaseModel", "sqlmodel.SQLModel"})


class UntypedBody(Rule):
    """A request body that nobody validates.

    What it finds:
        A route with a body typed `dict` or `Any`, or one that reads `await
        request.json()` and gives it to no model. What may hold anything, such as
        `metadata` and `state`, is left out.
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
            told = (
                param.name in names
                or FREE.search(param.name)
                or _is_given(file, route, param.name)
            )
            if _is_bare(param.annotation) and not told:
                yield file.at(param, f"`{param.name}` is a body that nobody validates")

    def _raw(self, file: FileView, route: Route) -> Iterator[Finding]:
        documented = route.decorator.keyword("openapi_extra") is not None
        if documented or self._is_validated(file, route):
            return
        for call in file.calls_of(route.scope):
            if call.method == "json" and call.awaited and call.receiver:
                kind = file.type_of(Ref(call.receiver), route.scope).name
                if kind.endswith("requests.Request") or kind == "fastapi.Request":
                    yield file.at(call, "the body is read without being validated")

    @staticmethod
    def _is_validated(file: FileView, route: Route) -> bool:
        """Whether a model takes the body: as a parameter, or called in the route."""
        kinds = [file.type_named(one.annotation).name for one in inputs(file, route)]
        for call in file.calls_of(route.scope):
            if call.method in VALIDATORS:
                return True
            kinds += [file.called(call)] if call.has_splat else []
        return any(file.project.ancestry.is_a(kind, MODELS) for kind in kinds)


def _is_given(file: FileView, route: Route, name: str) -> bool:
    """Whether what validates, by its name, takes a body as it is."""
    return any(
        re.search("valid", call.method) and Ref(name) in call.args
        for call in file.calls_of(route.scope)
    )


def _is_bare(said: Expr | None) -> bool:
    """Tell whether an annotation lets anything in: `dict`, `list[dict[str, Any]]`."""
    match said:
        case Ref(name=name):
            return name.rpartition(".")[2] in BARE
        case Operation(operator="|", parts=parts):
            return any(map(_is_bare, parts))
        case Subscript(value=Ref(name=name), key=key):
            items = key.items if isinstance(key, Items) else (key,)
            outer = name.rpartition(".")[2]
            if outer in BARE:
                return _is_bare(items[-1])
            first = items[:1] if outer == "Annotated" else items
            return outer in WRAPPERS and any(map(_is_bare, first))
    return False
