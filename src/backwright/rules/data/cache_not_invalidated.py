"""The rule `cache-not-invalidated`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

ENDLESS = frozenset({"functools.cache", "functools.lru_cache", "async_lru.alru_cache"})
CLEARING = frozenset({"cache_clear", "cache_invalidate"})


class CacheNotInvalidated(Rule):
    """Rows that are remembered for as long as the process lives.

    What it finds:
        A function under `functools.cache` or `lru_cache` that reads the database,
        itself or by what it calls, in a project where nothing clears it.
    Why it matters:
        A change is never seen by the processes that read before, and each remembers
        another past.
    Bad:
        from functools import lru_cache
        from sqlalchemy import select
        from sqlalchemy.orm import Session

        @lru_cache
        def load_plan(session: Session, name: str) -> object:
            return session.scalar(select(name))
    Good:
        from functools import lru_cache
        from sqlalchemy import select
        from sqlalchemy.orm import Session

        @lru_cache
        def load_plan(session: Session, name: str) -> object:
            return session.scalar(select(name))

        def change_plan(session: Session, plan: object) -> None:
            session.add(plan)
            load_plan.cache_clear()
    How to fix:
        Keep it in a cache with a time to live, and delete the key where it is written.
    Source:
        B, E: cache-aside, invalidation on write.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the functions."""
        if any(CLEARING & file.words for file in project.application):
            return
        for file in project.application:
            for function in file.functions:
                kept = any(
                    file.name(_called(one), function.parent) in ENDLESS
                    and not _expires(one)
                    for one in function.decorators
                )
                name = f"{file.module}.{function.qualname}"
                if kept and project.reaches(name, "rows are read", _reads):
                    yield file.at(function, f"`{function.name}` never sees a change")


def _reads(file: FileView, scope: int) -> bool:
    return any(one.kind == "read" for one in file.queries_of(scope))


def _called(decorator: Expr) -> str:
    return decorator.func if isinstance(decorator, Call) else name_of(decorator)


def _expires(decorator: Expr) -> bool:
    return isinstance(decorator, Call) and decorator.keyword("ttl") is not None
