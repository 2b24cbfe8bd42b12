"""The rule `framework-in-domain`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

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

FEW = 2


class FrameworkInDomain(Rule):
    """A domain that knows a framework.

    What it finds:
        An import of FastAPI, SQLAlchemy, Pydantic, HTTPX and the like in the domain
        layer, once a file. Where a quarter of the domain's files with classes use
        Pydantic, that is what the team writes its domain in, and it is left out.
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

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the imports."""
        domain = [file for file in project.files.values() if file.layer == "domain"]
        told = FRAMEWORKS - self._chosen(domain)
        for file in domain:
            yield from self._told(file, told)

    @staticmethod
    def _told(file: FileView, frameworks: frozenset[str]) -> Iterator[Finding]:
        seen: set[str] = set()
        for made in file.outline.imports:
            root = made.target.partition(".")[0]
            if root in frameworks and root not in seen and not made.typing_only:
                seen.add(root)
                yield file.at(made, f"the domain imports {root}")

    @staticmethod
    def _chosen(domain: list[FileView]) -> frozenset[str]:
        """Return the library that a team writes its whole domain in."""
        made = [file for file in domain if file.classes]
        using = sum(
            any(one.target.partition(".")[0] == "pydantic" for one in imports)
            for imports in (file.outline.imports for file in made)
        )
        often = using > FEW and using * 4 >= len(made)
        return frozenset({"pydantic"}) if often else frozenset()
