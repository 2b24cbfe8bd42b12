"""The rule `logic-in-router`."""

from collections import Counter
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class LogicInRouter(Rule):
    """A route that decides instead of passing on.

    What it finds:
        A route with more branches than the threshold. An `except` that only says with
        which error to answer is none of them.
    Why it matters:
        What is decided there cannot be reused, nor tested without HTTP.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/price")
        async def price(kind: str, count: int, member: bool, code: str) -> int:
            total = 10 * count
            if kind == "book":
                total -= 1
            elif kind == "film":
                total += 2
            elif kind == "game":
                total += 3
            if member and count > 3:
                total -= 2
            if code == "summer" or code == "winter":
                total -= 5
            return total if total > 0 else 0
    Good:
        from fastapi import APIRouter
        from app.domain.prices import price_of

        router = APIRouter()

        @router.get("/price")
        async def price(kind: str, count: int, member: bool, code: str) -> int:
            return price_of(kind, count, member, code)
    How to fix:
        Move the decision to a service or the domain; the route only speaks HTTP.
    Source:
        B, C: no business logic in routes.
    """

    threshold = 6
    sample_threshold = 5

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        if not file.is_application:
            return
        translating = Counter(one.scope for one in file.body.handlers if one.raises)
        for route in file.routes:
            found = route.function.complexity - translating[route.scope]
            if found > self.threshold:
                message = (
                    f"`{route.function.name}` has {found} branches, "
                    f"at most {self.threshold}"
                )
                yield file.at(route.function, message)
