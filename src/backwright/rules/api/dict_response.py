"""The rule `dict-response`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Const, Expr, Items, Subscript, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import element_of, has_no_body, response_of

MAPPINGS = frozenset({"dict", "Dict", "Mapping", "MutableMapping"})


class DictResponse(Rule):
    """A route that answers some dict.

    What it finds:
        A response model or return annotation that is a bare `dict`, or one of `Any`.
    Why it matters:
        The API's document says "an object", so no client can rely on anything in it.
    Bad:
        from typing import Any
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/status")
        async def status() -> dict[str, Any]:
            return {"jobs": 3}
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel

        class Status(BaseModel):
            jobs: int

        router = APIRouter()

        @router.get("/status")
        async def status() -> Status:
            return Status(jobs=3)
    How to fix:
        Define a schema with the fields that are sent.
    Source:
        A, B, C, D, E: request and response models everywhere.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        for route in file.routes:
            hidden = route.decorator.keyword("include_in_schema") == Const(value=False)
            if not file.is_application or has_no_body(route) or hidden:
                continue
            if (
                self._is_vague(element_of(response_of(route)))
                and route.decorator.keyword("response_class") is None
            ):
                message = f"`{route.function.name}` answers some dict"
                yield file.at(route.function, message)

    @staticmethod
    def _is_vague(said: Expr | None) -> bool:
        if name_of(said).rpartition(".")[2] in MAPPINGS:
            return True
        if not isinstance(said, Subscript) or not isinstance(said.key, Items):
            return False
        outer = name_of(said.value).rpartition(".")[2]
        inner = name_of(said.key.items[-1]).rpartition(".")[2]
        return outer in MAPPINGS and inner in {"Any", "object"}
