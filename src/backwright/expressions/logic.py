"""Three-valued logic made two-valued: what Python must ask where SQL has NULL.

A CHECK passes if its condition is true or unknown. So each condition becomes one that
first asks of its values whether they are null, unless that is known already.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from typing import TypeAlias

from backwright.expressions.syntax import (
    And,
    Comparison,
    IsNull,
    Node,
    Not,
    Or,
    Sign,
    names_in,
)
from backwright.expressions.terms import Terms, optional_paths

OPPOSITES = {
    Sign.EQUAL: Sign.UNEQUAL,
    Sign.UNEQUAL: Sign.EQUAL,
    Sign.LESS: Sign.AT_LEAST,
    Sign.AT_LEAST: Sign.LESS,
    Sign.MORE: Sign.AT_MOST,
    Sign.AT_MOST: Sign.MORE,
}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A condition without parts that are conditions, or its opposite."""

    node: Node
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """Whether a value is null, or is not."""

    path: str
    null: bool


@dataclass(frozen=True, slots=True)
class All:
    """What holds if all parts do."""

    parts: tuple["Logic", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """What holds if any part does."""

    parts: tuple["Logic", ...]


Logic: TypeAlias = Leaf | Asked | All | Any

Paths: TypeAlias = frozenset[str]


def passes(node: Node, terms: Terms) -> Logic:
    """Return what holds exactly if the condition is true or unknown, of two values."""
    return _flat(_Passes(terms).ask(_pushed(node, negated=False), frozenset()))


def _pushed(node: Node, *, negated: bool) -> Logic:
    """Return the condition with every `not` pushed down to a leaf."""
    match node:
        case Not(operand):
            return _pushed(operand, negated=not negated)
        case And(parts) | Or(parts):
            inner = tuple(_pushed(part, negated=negated) for part in parts)
            return All(inner) if isinstance(node, And) is not negated else Any(inner)
        case IsNull(operand):
            return Asked(operand.path, not negated)
        case Comparison(sign, left, right) if negated:
            return Leaf(Comparison(OPPOSITES[sign], left, right, node.span))
        case _:
            return Leaf(node, negated)


class _Passes:
    def __init__(self, terms: Terms) -> None:
        self._terms = terms

    def ask(self, logic: Logic, known: Paths) -> Logic:
        """Return what holds if the condition is not false.

        Args:
            logic: The condition.
            known: The paths that cannot be null here.
        """
        match logic:
            case All(parts):
                return All(self._chain(parts, known, self.known_if_true))
            case Any(parts):
                return Any(self._chain(parts, known, self.known_if_false))
            case Asked():
                return self._null(logic)
            case Leaf():
                asked = [
                    Asked(path, null=True)
                    for path in self._optional(logic)
                    if path not in known
                ]
                return Any((*asked, logic)) if asked else logic

    def _chain(
        self,
        parts: tuple[Logic, ...],
        known: Paths,
        learn: Callable[[Logic], Paths],
    ) -> tuple[Logic, ...]:
        made = []
        for part in parts:
            made.append(self.ask(part, known))
            known |= learn(part)
        return tuple(made)

    def _null(self, asked: Asked) -> Logic:
        paths = optional_paths(asked.path, self._terms)
        inner = tuple(Asked(path, asked.null) for path in paths)
        return (
            (Any(inner) if asked.null else All(inner)) if len(inner) > 1 else inner[0]
        )

    def known_if_true(self, logic: Logic) -> Paths:
        """Return what cannot be null once the condition is true or unknown."""
        match logic:
            case Asked(path, null=False):
                return frozenset(optional_paths(path, self._terms))
            case All(parts):
                return _union(map(self.known_if_true, parts))
            case Any(parts):
                return _intersection(map(self.known_if_true, parts))
            case _:
                return frozenset()

    def known_if_false(self, logic: Logic) -> Paths:
        """Return what cannot be null once the condition is false."""
        match logic:
            case Asked(path, null=True):
                return frozenset(optional_paths(path, self._terms))
            case Leaf():
                return frozenset(self._optional(logic))
            case All(parts):
                return _intersection(map(self.known_if_false, parts))
            case Any(parts):
                return _union(map(self.known_if_false, parts))
            case _:
                return frozenset()

    def _optional(self, leaf: Leaf) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for path in names_in(leaf.node):
            found |= dict.fromkeys(optional_paths(path, self._terms))
        return tuple(found)


def _union(sets: Iterable[Paths]) -> Paths:
    return frozenset().union(*sets)


def _intersection(sets: Iterable[Paths]) -> Paths:
    return reduce(lambda first, second: first & second, sets)


def _flat(logic: Logic) -> Logic:
    """Return the same with an `or` in an `or` made one, and nothing said twice."""
    if not isinstance(logic, All | Any):
        return logic
    parts: list[Logic] = []
    for part in map(_flat, logic.parts):
        same = isinstance(part, All | Any) and type(part) is type(logic)
        parts.extend(part.parts if same and isinstance(part, All | Any) else [part])
    made = type(logic)(tuple(dict.fromkeys(parts)))
    return _merged(made) if isinstance(made, All) else made


def _merged(logic: All) -> Logic:
    """Return the same with what is asked twice asked once: `a or b`, `a or c`."""
    parts: list[Logic] = []
    for part in logic.parts:
        before = parts[-1] if parts else part
        asked, said = _apart(part)
        if parts and asked and _apart(before)[0] == asked:
            parts[-1] = Any((*asked, All((*_apart(before)[1], *said))))
        else:
            parts.append(part)
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _apart(logic: Logic) -> tuple[tuple[Logic, ...], tuple[Logic, ...]]:
    """Return what asks whether values are null, and the one thing that follows."""
    if not isinstance(logic, Any):
        return (), (logic,)
    *asked, said = logic.parts
    if not all(isinstance(part, Asked) and part.null for part in asked):
        return (), (logic,)
    inner = said.parts if isinstance(said, All) else (said,)
    return tuple(asked), inner
