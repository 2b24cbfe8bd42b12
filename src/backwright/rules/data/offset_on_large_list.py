"""The rule `offset-on-large-list`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Ref, chain_of, names_in
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.queries import SQL_ROOTS
from backwright.diagnostics import Severity

KINDS = frozenset({"Query", "Select", "SelectOfScalar"})


class OffsetOnLargeList(Rule):
    """Pages counted from the start.

    What it finds:
        `offset` in a statement, unless it is always the same.
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
        fixed = {made.target for made in file.outline.assigns}
        for call in file.methods_named("offset"):
            # The same offset each time is a threshold, no page.
            asked = {name for arg in call.args for name in names_in(arg)} - fixed
            if asked and self._is_statement(file, call):
                yield file.at(call, "the database reads every row before the page")

    @staticmethod
    def _is_statement(file: FileView, call: Call, left: int = 6) -> bool:
        root = chain_of(call)[0]
        if root.method in {"select", "query"}:
            return True
        named = Ref(root.receiver)
        package, _, kind = file.type_of(named, root.scope).name.partition(".")
        if package in SQL_ROOTS and kind.rpartition(".")[2] in KINDS:
            return True
        made = file.value_of(named, root.scope)
        if not left or not isinstance(made, Call):
            return False
        return OffsetOnLargeList._is_statement(file, made, left - 1)
