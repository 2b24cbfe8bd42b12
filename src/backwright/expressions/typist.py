"""Tells what each value in an expression is."""

import difflib

from backwright.expressions.arithmetic import joined
from backwright.expressions.mistake import Mistake
from backwright.expressions.syntax import (
    Arithmetic,
    Length,
    Literal,
    Minus,
    Moment,
    Name,
    Node,
)
from backwright.expressions.terms import (
    DATE,
    DATETIME,
    INT,
    MEASURED,
    Kind,
    Terms,
    Type,
    type_of_literal,
)


class Typist:
    """Tells what values are, and notes those that are nothing.

    Attributes:
        terms: What names stand for.
        mistakes: What was noted.
    """

    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.mistakes: list[Mistake] = []

    def note(self, code: str, message: str, node: Node, advice: str = "") -> None:
        """Note a mistake at a node."""
        self.mistakes.append(Mistake(code, message, node.span, advice))

    def type_of(self, node: Node, *, quiet: bool = False) -> Type | None:
        """Return what a node is; None where that is a mistake, which is noted."""
        before = len(self.mistakes)
        found = self._type_of(node)
        if quiet:
            del self.mistakes[before:]
        return found

    def _type_of(self, node: Node) -> Type | None:
        match node:
            case Literal(value):
                return self._literal(node, type_of_literal(value))
            case Name(path):
                return self._named(node, path)
            case Moment(word):
                return DATETIME if word == "now" else DATE
            case Length() | Minus() | Arithmetic():
                return self._made(node)
            case _:
                self.note("nested-condition", "a condition is no value", node)
                return None

    def _made(self, node: Length | Minus | Arithmetic) -> Type | None:
        match node:
            case Length(operand):
                return self._length(operand)
            case Minus(operand):
                return self._minus(operand)
            case Arithmetic():
                return self._arithmetic(node)

    def _literal(self, node: Literal, found: Type | None) -> Type | None:
        if found is None:
            self.note("compared-with-null", "null is no value", node, "write: is null")
        return found

    def _named(self, node: Name, path: str) -> Type | None:
        if path in self.terms:
            return self.terms[path].type
        near = difflib.get_close_matches(path[:60], self.terms, n=1, cutoff=0.6)
        advice = f'did you mean "{near[0]}"?' if near else ""
        self.note("unknown-name", f'there is no field "{path}"', node, advice)
        return None

    def _length(self, operand: Node) -> Type | None:
        found = self.type_of(operand)
        if found is not None and found.kind not in MEASURED:
            self.note("wrong-type", f"{called(found)} has no length", operand)
            return None
        return INT if found else None

    def _minus(self, operand: Node) -> Type | None:
        found = self.type_of(operand)
        if found is None or found.kind in {Kind.NUMBER, Kind.FLOAT, Kind.DURATION}:
            return found
        self.note("wrong-type", f"{called(found)} cannot be less than nothing", operand)
        return None

    def _arithmetic(self, node: Arithmetic) -> Type | None:
        left, right = self.type_of(node.left), self.type_of(node.right)
        if left is None or right is None:
            return None
        found = joined(node.operator, left, right)
        if node.operator == "%" and not _is_count(node.right):
            found = None
        if found is None:
            message = (
                f'"{node.operator}" does not join {called(left)} and {called(right)}'
            )
            self.note("wrong-type", message, node)
        return found


def called(found: Type) -> str:
    """Return a type as a message calls it."""
    article = "an" if found.kind[0] in "aeiou" else "a"
    return f"{article} {found.kind}"


def type_of(node: Node, terms: Terms) -> Type:
    """Return what a value is that was judged before."""
    found = Typist(terms).type_of(node)
    if found is None:
        raise TypeError(f"{node} was not judged")
    return found


def _is_count(node: Node) -> bool:
    return isinstance(node, Literal) and isinstance(node.value, int) and node.value > 0
