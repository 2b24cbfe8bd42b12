"""Reads the CHECKs of a table, and notes those that a blueprint cannot say."""

from collections.abc import Sequence
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.importing.found import Rule, unsaid
from backwright.importing.sql.conditions import condition_of
from backwright.importing.sql.tokens import Unsayable

LONGEST: Final = 100
"""Signs of SQL that are worth showing."""


def rules_of(
    place: str, checks: Sequence[tuple[str, str]]
) -> tuple[tuple[Rule, ...], tuple[Diagnostic, ...]]:
    """Return what CHECKs say, and what of them could not be said.

    Args:
        place: The table, as a diagnostic names it.
        checks: Their names, and their conditions in SQL.
    """
    rules: list[Rule] = []
    remarks: list[Diagnostic] = []
    for name, sql in checks:
        try:
            rules.append(Rule(name=name, condition=condition_of(sql)))
        except Unsayable as why:
            told = f"CHECK {name or 'without a name'}: {shortened(sql)}"
            remarks.append(unsaid(place, f"{told} was left out: {why}"))
    return tuple(rules), tuple(remarks)


def shortened(sql: str) -> str:
    """Return SQL on one line, and not all of it where it is long."""
    line = " ".join(sql.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
