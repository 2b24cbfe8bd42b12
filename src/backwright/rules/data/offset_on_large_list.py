"""The rule `offset-on-large-list`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Ref, chain_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class OffsetOnLargeList(Rule):
    """Pages counted from the start.

    What it finds:
        `offset` in a statement.
    Why it matters:
        The database reads and throws away all rows before the page: the further, the
        slower; and rows that are added meanwhile move what comes after.
    Bad:
        from sqlalchemy import select
        from app.models import User

        def page(skip: int) -> object:
            return select(User).order_by(User.id).offset(skip).limit(20)
    Good:
        from sqlalchemy import select
        from app.models import User

        def page(after: int) -> object:
            return select(User).where(User.id > after).order_by(User.id).limit(20)
    How to fix:
        Page by key: begin after the last row of the page before.
    Source:
        B, C: lists paginated.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the offsets."""
        if not file.is_application:
            return
        for call in file.methods_named("offset"):
            if not call.args:
                continue
            made = file.value_of(Ref(call.receiver), call.scope)
            root = chain_of(made if isinstance(made, Call) else call)[0]
            if root.method in {"select", "query"} and call.args[0] != Const(0):
                yield file.at(call, "the database reads every row before the page")
