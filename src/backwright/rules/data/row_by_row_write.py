"""The rule `row-by-row-write`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Operation, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.queries import Query


class RowByRowWrite(Rule):
    """A transaction for each row.

    What it finds:
        `commit()` or `flush()` of a session inside a `for` loop, but for one that rolls
        back a turn that failed and goes on, that does it each so many turns (`%`), or
        that flushes to learn the `id` of a row.
    Why it matters:
        Each is a round trip and, for a commit, a write to disk; and if the loop
        breaks, half of the rows stay.
    Bad:
        from sqlalchemy.orm import Session

        def rename(db: Session, users: list[object], name: str) -> None:
            for user in users:
                user.name = name
                db.commit()
    Good:
        from sqlalchemy.orm import Session

        def rename(db: Session, users: list[object], name: str) -> None:
            for user in users:
                user.name = name
            db.commit()
    How to fix:
        Commit once after the loop; use one bulk statement for many rows.
    Source:
        E: bulk operations where many rows change.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the commits."""
        if not file.is_application:
            return
        forgiving = {
            query.call.loop for query in file.queries if query.kind == "rollback"
        }
        for query in file.queries:
            call = query.call
            if query.kind not in {"commit", "flush"} or call.loop in {-1, *forgiving}:
                continue
            if self._is_rare(file, call) or self._is_needed(file, query):
                continue
            loop = file.body.loops[call.loop]
            batched = any(
                word in show(loop.iterable).lower() for word in ("batch", "chunk")
            )
            if (
                loop.kind in {"for", "async for"}
                and loop.scope == call.scope
                and not batched
            ):
                yield file.at(call, f"`{query.kind}` in each turn of the loop")

    @staticmethod
    def _is_rare(file: FileView, call: Call) -> bool:
        start = file.body.loops[call.loop].line
        return any(
            isinstance(one.left, Operation) and one.left.operator == "%"
            for one in file.body.comparisons
            if one.scope == call.scope and start <= one.line <= call.line
        )

    @staticmethod
    def _is_needed(file: FileView, query: Query) -> bool:
        return query.kind == "flush" and any(
            access.loop == query.call.loop and access.name.endswith(".id")
            for access in file.body.accesses
        )
