"""The rule `row-by-row-write`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Operation, name_of, names_in, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class RowByRowWrite(Rule):
    """A transaction for each row.

    What it finds:
        `commit()` or `flush()` of a session inside a `for` loop, but for one that
        catches a turn that failed and goes on, that does it each so many turns (`%`) or
        only before it leaves the loop, that opens a database for each turn, or that
        flushes to learn the `id` of a row.
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
            if _is_rare(file, call) or _is_apart(file, call) or _goes_on(file, call):
                continue
            if query.kind == "flush" and _is_needed(file, call):
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


def _is_rare(file: FileView, call: Call) -> bool:
    """Tell whether it is done each so many turns, or once before the loop is left."""
    start = file.body.loops[call.loop].line
    return any(
        isinstance(one.left, Operation) and one.left.operator == "%"
        for one in file.body.comparisons
        if one.scope == call.scope and start <= one.line <= call.line
    ) or any(
        one.loop == call.loop and one.line <= call.line <= one.end_line
        for one in file.body.exits
    )


def _is_apart(file: FileView, call: Call) -> bool:
    """Tell whether a session is opened for what the loop goes through.

    It is of another database each time.
    """
    body, loop = file.body, file.body.loops[call.loop]
    opened = next(
        (
            made.value
            for made in body.assigns
            if (made.target, made.form) == (call.receiver, "with")
            and (made.scope, made.loop) == (call.scope, call.loop)
        ),
        None,
    )
    if opened is None:
        return False
    turns = set(loop.target.split(", "))
    given = {name.partition(".")[0] for name in names_in(opened)}
    return not turns.isdisjoint(given)


def _goes_on(file: FileView, call: Call) -> bool:
    """Tell whether a turn may fail for itself, and the loop goes on: to save a part."""
    body, start = file.body, file.body.loops[call.loop].line
    leaving = [one for one in body.exits if one.loop == call.loop]
    return any(
        handler.scope == call.scope
        and not handler.raises
        and start < handler.tried <= call.line < handler.line
        and not any(
            handler.line <= one.line and one.end_line <= handler.end_line
            for one in leaving
        )
        for handler in body.handlers
    )


def _is_needed(file: FileView, flush: Call) -> bool:
    """Tell whether the `id` is read, here or by whom a new row is handed to."""
    if any(
        access.loop == flush.loop and access.name.endswith(".id")
        for access in file.body.accesses
    ):
        return True
    near = [one for one in file.calls_of(flush.scope) if one.loop == flush.loop]
    added = {
        name_of(one.argument(0, "instance"))
        for one in near
        if one.func == f"{flush.receiver}.add" and one.line <= flush.line
    } - {""}
    # What is imported from where we cannot see may well read it.
    imported = {made.name for made in file.outline.imports}
    return any(
        one.line > flush.line
        and added & _handed(one)
        and (one.func in imported or file.callee(one))
        for one in near
    )


def _handed(call: Call) -> set[str]:
    return {name_of(one) for one in (*call.args, *(one for _, one in call.keywords))}
