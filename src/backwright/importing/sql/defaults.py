"""From a column's DEFAULT in SQL to the default of a field."""

import json
from decimal import Decimal
from typing import Final

from backwright.blueprint.field import Default, Json
from backwright.blueprint.lines.writing import write_default
from backwright.blueprint.source import Text
from backwright.expressions.syntax import Literal, Node
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.sql.values import Values

NOW: Final = frozenset(
    [
        "now",
        "current_timestamp",
        "localtimestamp",
        "clock_timestamp",
        "transaction_timestamp",
    ]
)
BY_MOMENT: Final = {"datetime": "now", "date": "today"}
TODAY: Final = frozenset(["current_date"])


def default_of(sql: str, kind: str) -> str:
    """Return a default as a field's line says it; empty for null.

    Args:
        sql: The expression of the database.
        kind: The kind of the field: `enum`, `json`, `list of string`.

    Raises:
        Unsayable: It is computed, or no value of the kind.
    """
    moment = _moment(sql, kind)
    if moment:
        return moment
    value = _Value(sql).value()
    return "" if value is None else said(value, kind)


def said(value: object, kind: str) -> str:
    """Return a value as the default of a field of a kind.

    Raises:
        Unsayable: It is no value of the kind.
    """
    if kind == "enum" and isinstance(value, str) and value:
        return write_default(Default(Text(value), bare=True))
    return write_default(Default(_shaped(value, kind)))


def _moment(sql: str, kind: str) -> str:
    words = [sql.strip()]
    while words[0].startswith("(") and words[0].endswith(")"):
        words[0] = words[0][1:-1].strip()
    word = words[0].partition("(")[0].strip().lower()
    known = NOW if kind == "datetime" else TODAY if kind == "date" else frozenset()
    return BY_MOMENT[kind] if word in known else ""


class _Value(Values):
    def value(self) -> object:
        """Return the literal that a default is."""
        if self.take("array"):
            return self._array()
        found = self.condition()
        if self.next.kind != "end" or not isinstance(found, Literal):
            raise Unsayable("it is computed")
        return found.value

    def condition(self) -> Node:
        """Return what stands in parentheses."""
        self.deeper()
        found = self.sum()
        self.higher()
        return found

    def _array(self) -> list[object]:
        self.need("[")
        found: list[object] = []
        while not self.take("]"):
            item = self.sum()
            if not isinstance(item, Literal):
                raise Unsayable("it is computed")
            found.append(item.value)
            self.take(",")
        return found


def _shaped(value: object, kind: str) -> Json:
    if kind == "json" and isinstance(value, str):
        return _document(value)
    if kind.startswith("list of"):
        return _listed(value)
    if kind == "bool" and value in (0, 1, "0", "1", "true", "false", "t", "f"):
        return str(value).lower() in ("1", "true", "t")
    if kind in ("int", "bigint", "decimal", "float") and isinstance(value, str):
        return Decimal(value)
    if isinstance(value, str | bool | int | Decimal | list | dict):
        return value
    return str(value)


def _listed(value: object) -> Json:
    if isinstance(value, list):
        return value
    if value in ("{}", "[]"):
        return []
    raise Unsayable("a list as a text")


def _document(text: str) -> Json:
    try:
        found: Json = json.loads(text, parse_float=Decimal)
    except ValueError as wrong:
        raise Unsayable("it is no JSON") from wrong
    return found
