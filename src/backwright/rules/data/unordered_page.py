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
            if not call.args or not self._is_statement(file, call):
                continue
            if not self._is_ordered(file, call):
                yield file.at(call, "a page without `order_by` has no order")

    @staticmethod
    def _is_statement(file: FileView, call: Call) -> bool:
        """Whether all of the statement is made here, be it step by step."""
        root = chain_of(call)[0]
        if _selects(root):
            return True
        steps = [
            chain_of(made.value)[0] if isinstance(made.value, Call) else None
            for made in file.body.assigns
            if (made.scope, made.target) == (call.scope, root.receiver)
        ]
        return any(map(_selects, steps)) and all(
            one is not None and (_selects(one) or one.receiver == root.receiver)
            for one in steps
        )

    @staticmethod
    def _is_ordered(file: FileView, call: Call) -> bool:
        return any(other.method == "order_by" for other in file.calls_of(call.scope))


def _selects(root: Call | None) -> bool:
    return (
        root is not None
        and root.func.rpartition(".")[2] in {"select", "query"}
        and (not root.func.startswith("."))
    )
