"""The rule `unordered-page`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, chain_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class UnorderedPage(Rule):
    """A page of rows in no order.

    What it finds:
        A statement with `offset` but no `order_by`.
    Why it matters:
        The database may give the rows in any order: a row comes twice, another never.
    Bad:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import User

        async def page(db: AsyncSession, skip: int) -> list[User]:
            return list(await db.scalars(select(User).offset(skip).limit(20)))
    Good:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import User

        async def page(db: AsyncSession, skip: int) -> list[User]:
            statement = select(User).order_by(User.id).offset(skip).limit(20)
            return list(await db.scalars(statement))
    How to fix:
        Add `order_by` with a unique column last.
    Source:
        B, C: lists paginated and ordered.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the pages."""
        if not file.is_application:
            return
        for call in file.methods_named("offset"):
            if not call.func.startswith(".") or not call.args:
                continue
            chain = chain_of(call)
            root = chain[0]
            if root.method not in {"select", "query"} or root.func.startswith("."):
                continue
            ordered = any(link.method == "order_by" for link in chain)
            if not ordered and not self._is_ordered_later(file, call):
                yield file.at(call, "a page without `order_by` has no order")

    @staticmethod
    def _is_ordered_later(file: FileView, call: Call) -> bool:
        return any(other.method == "order_by" for other in file.calls_of(call.scope))
