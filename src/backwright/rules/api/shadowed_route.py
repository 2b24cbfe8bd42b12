"""The rule `shadowed-route`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity


class ShadowedRoute(Rule):
    """A route that can never be reached.

    What it finds:
        A route whose path an earlier route of the same router with a parameter also
        matches: `/users/{user_id}` before `/users/me`.
    Why it matters:
        The first that matches wins: the second is dead, its requests end as 422.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users/{name}")
        async def read_user(name: str) -> str:
            return name

        @router.get("/users/me")
        async def read_me() -> str:
            return "me"
    Good:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users/me")
        async def read_me() -> str:
            return "me"

        @router.get("/users/{name}")
        async def read_user(name: str) -> str:
            return name
    How to fix:
        Put the route with the fixed path first.
    Source:
        A, B, D, E: right routes; found where teams asked why a route answers 422.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes that come too late."""
        before: list[Route] = []
        for route in sorted(file.routes, key=lambda one: one.decorator.line):
            for earlier in before:
                same = earlier.router == route.router and set(earlier.methods) & set(
                    route.methods
                )
                if earlier.scope == route.scope:
                    continue
                if same and self._hides(earlier, route):
                    message = f"`{earlier.function.name}` above answers this path first"
                    yield file.at(route.decorator, message)
                    break
            before.append(route)

    @staticmethod
    def _hides(earlier: Route, route: Route) -> bool:
        first = (text_of(earlier.decorator.argument(0, "path")) or "").split("/")
        second = (text_of(route.decorator.argument(0, "path")) or "").split("/")
        if len(first) != len(second) or "{" not in "".join(first):
            return False
        pairs = list(zip(first, second, strict=True))
        matches = all(
            one == two or (two and re.fullmatch(r"\{\w+\}", one)) for one, two in pairs
        )
        fixed = any("{" in one and "{" not in two for one, two in pairs)
        same = all(one == two or ("{" in one) == ("{" in two) for one, two in pairs)
        return matches and (fixed or (same and first == second))
