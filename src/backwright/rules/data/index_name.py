"""The rule `index-name`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

ORDERS = frozenset({"asc", "desc", "nulls_first", "nulls_last"})
COLUMN = re.compile(
    r"\w+(?:\s+(?:asc|desc))?(?:\s+nulls\s+(?:first|last))?", re.IGNORECASE
)


class IndexName(Rule):
    """An index whose name does not say what it is for.

    What it finds:
        A partial or functional `Index` whose name does not begin with `ix_perf_`.
    Why it matters:
        Who cleans up later cannot tell an index that a query needs from one that a
        constraint needs.
    Bad:
        from sqlalchemy import Index, text

        visible = Index(
            "orders_visible", "id", postgresql_where=text("deleted_at IS NULL")
        )
    Good:
        from sqlalchemy import Index, text

        visible = Index(
            "ix_perf_orders_visible", "id", postgresql_where=text("deleted_at IS NULL")
        )
    How to fix:
        Name it `ix_perf_<table>_<what>`.
    Source:
        C, D: `ix_perf_` for functional and partial indexes.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the indexes."""
        if not file.is_application:
            return
        for call in file.calls_to("sqlalchemy.Index", "sqlalchemy.schema.Index"):
            name = text_of(call.args[0]) if call.args else None
            if call.keyword("unique") == Const(value=True):
                # It is there to keep a promise, not for speed.
                continue
            partial = any(key.endswith("_where") for key, _ in call.keywords)
            functional = any(map(self._is_functional, call.args[1:]))
            if name and (partial or functional) and not name.startswith("ix_perf_"):
                yield file.at(call, f"`{name}` does not begin with `ix_perf_`")

    @staticmethod
    def _is_functional(arg: Expr) -> bool:
        """Tell whether an index is on more than columns and their order."""
        if not isinstance(arg, Call) or arg.method in ORDERS:
            return False
        said = text_of(arg.args[0]) if arg.method == "text" and arg.args else None
        return not COLUMN.fullmatch(said or "")
