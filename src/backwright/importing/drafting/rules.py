"""From the conditions of a table to enums, constraints and invariants."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from backwright.diagnostics import Diagnostic
from backwright.expressions.syntax import (
    Among,
    And,
    Comparison,
    IsNull,
    Length,
    Literal,
    Matches,
    Name,
    Node,
    Or,
    Sign,
    names_in,
)
from backwright.importing.draft import Clause, Line
from backwright.importing.drafting.columns import by_lower
from backwright.importing.found import Rule, Table, unsaid
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.sql.types import enum_of
from backwright.importing.wording import literal, matching, worded
from backwright.naming import human

TEXTUAL: Final = frozenset(["string", "text"])
_AFFIX: Final = re.compile(r"^(ck|chk|check)_|_(ck|chk|check)\d*$")
_ENUM_WORD: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")
_TURNED: Final = {
    Sign.LESS: Sign.MORE,
    Sign.AT_MOST: Sign.AT_LEAST,
    Sign.MORE: Sign.LESS,
    Sign.AT_LEAST: Sign.AT_MOST,
}


@dataclass
class Rules:
    """Puts the conditions of one table where a blueprint has them.

    Attributes:
        table: The table.
        given: Its columns that a service keeps itself, in lower case.
        lines: Its lines by column; they grow by what is said of them alone.
        invariants: What is said of several.
        remarks: What could not be said.
    """

    table: Table
    given: Collection[str]
    lines: dict[str, Line]
    invariants: list[Clause]
    remarks: list[Diagnostic]

    def place(self) -> None:
        """Put each condition in its place."""
        for rule in self.table.rules:
            whole = rule.condition
            parts = whole.parts if isinstance(whole, And) else (whole,)
            columns = {name for part in parts for name in names_in(part)}
            if columns and {name.lower() for name in columns} <= set(self.given):
                continue
            if len(columns) == 1 and self._on_line(columns.pop(), parts):
                continue
            self._invariant(rule)
        for column, line in self.lines.items():
            joined = tuple(_joined(line.constraints))
            self.lines[column] = replace(line, constraints=joined)

    def _on_line(self, column: str, parts: tuple[Node, ...]) -> bool:
        """Say conditions of one column in its line; tell whether that was possible."""
        key = next((one for one in self.lines if one.lower() == column.lower()), "")
        if not key:
            return False
        line = self.lines[key]
        for part in map(_without_null, parts):
            changed = _chosen(line, part) or _narrowed(line, part)
            if changed is None:
                return False
            line = changed
        self.lines[key] = line
        return True

    def _invariant(self, rule: Rule) -> None:
        place = f"{self.table.name}.{rule.name}" if rule.name else self.table.name
        try:
            text = worded(rule.condition, by_lower(self.lines))
        except Unsayable as why:
            told = f"the CHECK {rule.name or 'without a name'} was left out: {why}"
            self.remarks.append(unsaid(place, told))
            return
        taken = {clause.name for clause in self.invariants}
        name = self._name(rule)
        while name in taken:
            name = f"{name} too"
        self.invariants.append(Clause(name=name, text=text))

    def _name(self, rule: Rule) -> str:
        """Return what to call an invariant: what its CHECK is called, in words."""
        plain = _AFFIX.sub("", rule.name.lower())
        plain = plain.removeprefix(f"{self.table.name.lower()}_")
        words = human(_AFFIX.sub("", plain))
        if re.fullmatch(r"[a-z][a-z0-9 ]*", words) and words != self.table.name.lower():
            return words
        fields = by_lower(self.lines)
        named = [fields.get(one.lower(), one) for one in names_in(rule.condition)]
        return f"{' and '.join(map(human, named))} fit together"


def _without_null(node: Node) -> Node:
    """Return what a condition says of a value that is there."""
    match node:
        case Or((IsNull(Name(first)), other)) if names_in(other) == (first,):
            return other
        case Or((other, IsNull(Name(last)))) if names_in(other) == (last,):
            return other
    return node


def _chosen(line: Line, node: Node) -> Line | None:
    """Return a line with an enum, where a text is one of a few words."""
    if not isinstance(node, Among) or line.kind not in TEXTUAL:
        return None
    if not isinstance(node.operand, Name):
        return None
    words = [option.value for option in node.options]
    if not all(isinstance(word, str) and _ENUM_WORD.fullmatch(word) for word in words):
        return None
    bare = line.default.strip('"') if line.default.startswith('"') else line.default
    known = [str(word) for word in words]
    default = enum_of([bare]).type[5:-1] if bare in known else ""
    return replace(line, type=enum_of(known).type, default=default)


def _narrowed(line: Line, node: Node) -> Line | None:
    """Return a line with a constraint, where a condition can be one."""
    said = _constraint(node, line)
    return (
        None if said is None else replace(line, constraints=(*line.constraints, said))
    )


def _constraint(node: Node, line: Line) -> str | None:
    match node:
        case Matches(Name(), regex) if line.kind in TEXTUAL:
            return matching(regex.source)
        case Comparison(sign, Length(Name()), Literal(int() as size)):
            return _length(sign, size)
        case Comparison(Sign.UNEQUAL, Name(), Literal("")) if line.kind in TEXTUAL:
            return "length 1.."
        case Comparison(sign, Name(), Literal() as limit):
            return _compared(sign, limit, line)
        case Comparison(sign, Literal() as limit, Name()):
            return _compared(_TURNED.get(sign, sign), limit, line)
    return None


def _compared(sign: Sign, limit: Literal, line: Line) -> str | None:
    value = limit.value
    is_number = isinstance(value, int | Decimal) and not isinstance(value, bool)
    if is_number or (line.kind == "date" and isinstance(value, date)):
        return f"{sign} {literal(value)}"
    return None


def _length(sign: Sign, size: int) -> str | None:
    forms = {
        Sign.EQUAL: f"length {size}",
        Sign.AT_LEAST: f"length {size}..",
        Sign.AT_MOST: f"length ..{size}",
        Sign.MORE: f"length {size + 1}..",
        Sign.LESS: f"length ..{size - 1}",
    }
    return forms.get(sign)


def _joined(constraints: tuple[str, ...]) -> Iterator[str]:
    """Yield constraints, those with both ends as one: `1..5`, `length 3..40`."""
    rest = list(dict.fromkeys(constraints))
    low = _take(rest, r">= (-?[\d.]+)")
    high = _take(rest, r"<= (-?[\d.]+)") if low else None
    if low and high:
        yield f"{low}..{high}"
    elif low:
        yield f">= {low}"
    least = _take(rest, r"length (\d+)\.\.")
    most = _take(rest, r"length \.\.(\d+)")
    if least or most:
        yield f"length {least or ''}..{most or ''}"
    yield from rest


def _take(rest: list[str], form: str) -> str | None:
    """Take the only constraint of a form out of a list, and return its number."""
    found = [one for one in rest if re.fullmatch(form, one)]
    if len(found) != 1:
        return None
    rest.remove(found[0])
    said = re.fullmatch(form, found[0])
    return said[1] if said else None
