"""Says a condition in the language of blueprints."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from backwright.expressions.syntax import (
    Among,
    And,
    Arithmetic,
    Comparison,
    IsNull,
    Length,
    Literal,
    Matches,
    Minus,
    Moment,
    Name,
    Node,
    Not,
    Or,
    Plain,
)
from backwright.expressions.written import Binds, Written, joined
from backwright.importing.sql.tokens import Unsayable

_ADDED: Final = frozenset("+-")


def worded(node: Node, names: Mapping[str, str]) -> str:
    """Return a condition as a blueprint says it.

    Args:
        node: What it says of columns.
        names: The field of each column, by its name in lower case.

    Raises:
        Unsayable: It speaks of a column that is no field.
    """
    return _Writer(names).condition(node).text


class _Writer:
    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names

    def condition(self, node: Node) -> Written:
        """Return a condition, or a value."""
        match node:
            case And(parts):
                return joined([*map(self.condition, parts)], "and", Binds.AND)
            case Or(parts):
                return joined([*map(self.condition, parts)], "or", Binds.OR)
            case Not(IsNull(name)):
                return Written(f"{self._name(name)} is not null", Binds.COMPARE)
            case Not(operand):
                inner = self.condition(operand).within(Binds.ATOM)
                return Written(f"not {inner}", Binds.NOT)
            case IsNull(name):
                return Written(f"{self._name(name)} is null", Binds.COMPARE)
            case _:
                return self._leaf(node)

    def _leaf(self, node: Node) -> Written:
        match node:
            case Comparison(sign, left, right):
                first, second = self._value(left), self._value(right)
                text = f"{first.within(Binds.ADD)} {sign} {second.within(Binds.ADD)}"
                return Written(text, Binds.COMPARE)
            case Among(operand, options):
                inner = ", ".join(self._value(one).text for one in options)
                subject = self._value(operand).within(Binds.ADD)
                return Written(f"{subject} in ({inner})", Binds.COMPARE)
            case Matches(operand, regex):
                subject = self._value(operand).within(Binds.ADD)
                return Written(f"{subject} {matching(regex.source)}", Binds.COMPARE)
            case _:
                return self._value(node)

    def _value(self, node: Node) -> Written:
        match node:
            case Name():
                return Written(self._name(node))
            case Literal(value):
                return Written(literal(value), Binds.NEGATE)
            case Length(operand):
                return Written(f"len({self._value(operand).text})")
            case Minus(operand):
                inner = self._value(operand).within(Binds.ATOM)
                return Written(f"-{inner}", Binds.NEGATE)
            case Moment(word):
                return Written(word)
            case Arithmetic(operator, left, right):
                binds = Binds.ADD if operator in _ADDED else Binds.MULTIPLY
                second = self._value(right).within(Binds(binds + 1))
                text = f"{self._value(left).within(binds)} {operator} {second}"
                return Written(text, binds)
            case _:
                raise Unsayable("a condition inside of another")

    def _name(self, name: Name) -> str:
        found = self._names.get(name.path.lower())
        if found is None:
            raise Unsayable(f"`{name.path}` is no field here")
        return found


def matching(pattern: str) -> str:
    """Return `matches /…/` for a pattern."""
    return f"matches /{pattern.replace('/', chr(92) + '/')}/"


_LITERALS: Final[Mapping[type, Callable[[Plain], str]]] = {
    bool: lambda value: str(value).lower(),
    int: str,
    Decimal: lambda value: f"{value:f}",
    str: lambda value: quoted(str(value)),
}


def literal(value: Plain) -> str:
    """Return a literal.

    Raises:
        Unsayable: A condition has no word for it.
    """
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if type(value) in _LITERALS:
        return _LITERALS[type(value)](value)
    raise Unsayable("a comparison with null")


def quoted(text: str) -> str:
    """Return a text in quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
