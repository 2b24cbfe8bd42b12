"""The rule `unbounded-page-size`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, Ref, calls_in, name_of, walk
from backwright.check.facts.forms import Comparison, Function, Param
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import in_annotation, injected

LIMIT = re.compile(r"^(?:limit|page_?size|per_?page|size|items_per_page)$")
BOUNDS = frozenset({"le", "lt"})
ORDERS = frozenset({"lt", "lte", "gt", "gte"})
MAKERS = frozenset({"Query", "Field", "Path", "Param"})


class UnboundedPageSize(Rule):
    """A page whose size the client may choose at will.

    What it finds:
        A parameter `limit`, `page_size`, `per_page` or `size` of a route or of its
        dependency that is an int without an upper bound, and that no `min(…)`, no
        comparison and no function of the project that gives it anew bounds.
    Why it matters:
        `?limit=1000000000` is one request that reads the whole table.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users")
        async def list_users(limit: int = 100) -> list[int]:
            return list(range(limit))
    Good:
        from typing import Annotated
        from fastapi import APIRouter, Query

        router = APIRouter()

        @router.get("/users")
        async def list_users(
            limit: Annotated[int, Query(ge=1, le=100)] = 20,
        ) -> list[int]:
            return list(range(limit))
    How to fix:
        Bound it: `Annotated[int, Query(ge=1, le=100)]`.
    Source:
        B, C: lists bounded.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the parameters."""
        if not file.is_application:
            return
        for route in file.routes:
            yield from self._parameters(file, route.function, route.scope)
            for param in route.function.params:
                given = injected(file, param)
                target = name_of(given.argument(0, "dependency")) if given else ""
                found = file.project.function(file.name(target)) if target else None
                if found is not None and found[0] is file:
                    yield from self._parameters(file, found[2], found[1])

    def _parameters(
        self, file: FileView, function: Function, scope: int
    ) -> Iterator[Finding]:
        bounded = self._bounded(file, scope)
        for param in function.params:
            if not LIMIT.match(param.name) or param.name in bounded:
                continue
            made = self._maker(file, param)
            number = {
                found.name for found in walk(param.annotation) if isinstance(found, Ref)
            }
            if "int" not in number:
                continue
            if made is None and isinstance(param.default, Call):
                continue
            if made is None or (
                not any(key in BOUNDS for key, _ in made.keywords)
                and not made.has_splat
            ):
                yield file.at(param, f"`{param.name}` has no upper bound")

    @staticmethod
    def _bounded(file: FileView, scope: int) -> set[str]:
        """Return the names that a function bounds, or has bounded by another."""
        least = {
            name_of(value)
            for call in file.calls_of(scope)
            if call.func == "min"
            for value in call.args
        }
        compared = {
            _held(made) for made in file.body.comparisons if made.scope == scope
        }
        given_anew = {
            made.target
            for made in file.body.assigns
            if made.scope == scope and LIMIT.match(made.target)
            if any(map(file.callee, calls_in(made.value)))
        }
        return least | compared | given_anew

    @staticmethod
    def _maker(file: FileView, param: Param) -> Call | None:
        default: Expr | None = param.default
        if isinstance(default, Ref):
            shared = file.project.names.assigns.get(file.name(default.name))
            default = shared.value if shared else None
        if isinstance(default, Call) and default.method in MAKERS:
            return default
        return in_annotation(file, param.annotation, MAKERS)


def _held(made: Comparison) -> str:
    """Return the name that a comparison bounds; `limit < 1` asks for the least."""
    least = made.right in {Const(0), Const(1)} or made.operator not in ORDERS
    return "" if least else name_of(made.left)
