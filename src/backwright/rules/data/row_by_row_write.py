"""The rule `row-by-row-write`."""

from collections.abc import Iterator

from backwright.check.facts.expr import show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class RowByRowWrite(Rule):
    """A transaction for each row.

    What it finds:
        `commit()` or `flush()` of a session inside a `for` loop.
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
        for query in file.queries:
            call = query.call
            if query.kind not in {"commit", "flush"} or call.loop < 0:
                continue
            loop = file.body.loops[call.loop]
            batched = any(
                word in show(loop.iterable).lower() for word in ("batch", "chunk")
            )
            if loop.kind == "for" and loop.scope == call.scope and not batched:
                yield file.at(call, f"`{query.kind}` in each turn of the loop")
