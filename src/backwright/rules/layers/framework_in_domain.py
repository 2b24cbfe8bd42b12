"""The rule `framework-in-domain`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

FRAMEWORKS = frozenset(
    {
        "fastapi",
        "starlette",
        "sqlalchemy",
        "sqlmodel",
        "pydantic",
        "pydantic_settings",
        "httpx",
        "requests",
        "redis",
        "celery",
        "boto3",
        "alembic",
        "aiohttp",
    }
)


class FrameworkInDomain(Rule):
    """A domain that knows a framework.

    What it finds:
        An import of FastAPI, SQLAlchemy, Pydantic, HTTPX and the like in the domain
        layer.
    Why it matters:
        The rules of the business then change whenever the framework does.
    Bad:
        # app/domain/orders.py
        from sqlalchemy.orm import Session

        def total(db: Session) -> int:
            return 0
    Good:
        # app/domain/orders.py
        from decimal import Decimal

        def total(prices: list[Decimal]) -> Decimal:
            return sum(prices, Decimal())
    How to fix:
        Use dataclasses and the standard library; map at the edge.
    Source:
        D, E: the domain is framework-free.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the imports."""
        if file.layer != "domain":
            return
        seen: set[int] = set()
        for made in file.outline.imports:
            root = made.target.partition(".")[0]
            if root in FRAMEWORKS and made.line not in seen and not made.typing_only:
                seen.add(made.line)
                yield file.at(made, f"the domain imports {root}")
