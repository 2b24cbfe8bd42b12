"""Judges what an expression means: every name known, every part of a fitting type."""

from dataclasses import replace
from datetime import time

from backwright.expressions.mistake import Malformed, Mistake, Span
from backwright.expressions.syntax import (
    Among,
    And,
    Comparison,
    IsNull,
    Literal,
    Matches,
    Name,
    Node,
    Not,
    Or,
    Sign,
)
from backwright.expressions.terms import (
    EQUATED,
    ORDERED,
    Kind,
    Terms,
    Type,
    optional_paths,
)
from backwright.expressions.typist import Typist, called


def judged(node: Node, terms: Terms) -> Node:
    """Return the condition with its words settled: `plan = free` compares with a text.

    Args:
        node: The condition, as it was read.
        terms: What its names stand for.

    Raises:
        Malformed: It means nothing; carries everything that is wrong.
    """
    judge = _Judge(terms)
    found = judge.condition(node)
    if judge.mistakes:
        raise Malformed(*judge.mistakes)
    return found


def judged_value(node: Node, terms: Terms, expected: Type) -> Node:
    """Return a value, with its words settled, that fits what is expected.

    Args:
        node: The value, as it was read.
        terms: What its names stand for.
        expected: What it must be.

    Raises:
        Malformed: It means nothing, or is something else.
    """
    judge = _Judge(terms)
    found = judge.settled(node, expected)
    made = judge.type_of(found)
    if expected.kind is Kind.CHOICE and isinstance(found, Literal):
        judge.choose(found, expected)
    elif made is not None and not fits(made, expected):
        judge.note("wrong-type", f"expected {expected.kind}, found {made.kind}", node)
    if judge.mistakes:
        raise Malformed(*judge.mistakes)
    return found


def fits(made: Type, expected: Type) -> bool:
    """Tell whether a value can stand where another type is expected."""
    if {made.kind, expected.kind} == {Kind.FLOAT, Kind.NUMBER}:
        return expected.kind is Kind.FLOAT
    return made.kind is expected.kind and made.scale <= expected.scale


class _Judge(Typist):
    """Judges conditions; what their values are, is the typist's part."""

    def condition(self, node: Node) -> Node:
        match node:
            case And(parts) | Or(parts):
                return replace(node, parts=tuple(map(self.condition, parts)))
            case Not(operand):
                return replace(node, operand=self.condition(operand))
            case Comparison():
                return self._comparison(node)
            case Among():
                return self._among(node)
            case _:
                self._ask(node)
                return node

    def _ask(self, node: Node) -> None:
        match node:
            case Matches(operand):
                self._need(operand, Kind.TEXT, "only a text can match")
            case IsNull(operand):
                self._null(operand)
            case _:
                self._truth(node)

    def _truth(self, node: Node) -> None:
        found = self.type_of(node)
        if found is not None and found.kind is not Kind.BOOL:
            self.note(
                "not-a-condition",
                f"this is {called(found)}, not something that holds or does not",
                node,
                "compare it with something",
            )

    def _need(self, node: Node, kind: Kind, message: str) -> None:
        found = self.type_of(node)
        if found is not None and found.kind is not kind:
            self.note("wrong-type", f"{message}, and this is {called(found)}", node)

    def _null(self, name: Name) -> None:
        if self.type_of(name) is None:
            return
        if not optional_paths(name.path, self.terms):
            self.note(
                "never-null",
                f"{name.path} is required, so it is never null",
                name,
                "make it optional with a ?, or leave this out",
            )

    def _among(self, node: Among) -> Among:
        kind = self.type_of(node.operand)
        if kind is None:
            return node
        options = tuple(self._option(option, kind) for option in node.options)
        return replace(node, options=options)

    def _option(self, option: Literal, expected: Type) -> Literal:
        found = self.settled(option, expected)
        if isinstance(found, Literal):
            self._compare(found, expected, Sign.EQUAL, option.span)
            return found
        return option

    def _comparison(self, node: Comparison) -> Comparison:
        left, right = self._settle_both(node.left, node.right)
        first, second = self.type_of(left), self.type_of(right)
        if first is not None and second is not None:
            pair = (left, second) if isinstance(left, Literal) else (right, first)
            self._compare(*pair, node.sign, node.span)
        return replace(node, left=left, right=right)

    def _settle_both(self, left: Node, right: Node) -> tuple[Node, Node]:
        """Settle the words of each side by the type of the other."""
        if self._settles(left):
            second = self.type_of(right)
            return (self.settled(left, second) if second else left), right
        first = self.type_of(left, quiet=True)
        return left, self.settled(right, first) if first else right

    def _settles(self, node: Node) -> bool:
        """Tell whether a node may be a word or a text that the other side explains."""
        if isinstance(node, Name):
            return node.path not in self.terms
        return isinstance(node, Literal) and isinstance(node.value, str)

    def settled(self, node: Node, expected: Type) -> Node:
        """Return a word as the choice that it is, a text as the time that it is."""
        word = node.path if isinstance(node, Name) else getattr(node, "value", None)
        is_free = not (isinstance(node, Name) and node.path in self.terms)
        if not isinstance(word, str) or not is_free:
            return node
        if expected.kind is Kind.CHOICE:
            return Literal(word, node.span)
        if expected.kind is Kind.TIME and isinstance(node, Literal):
            return _time(node)
        return node

    def _compare(self, side: Node, other: Type, sign: Sign, span: Span) -> None:
        mine = self.type_of(side, quiet=True)
        if mine is None:
            return
        message, advice = _objection(mine, other, sign, side)
        if message:
            self.mistakes.append(Mistake("wrong-type", message, span, advice))
        elif mine.kind is Kind.TEXT and other.kind is Kind.CHOICE:
            self.choose(side, other)

    def choose(self, side: Node, choice: Type) -> None:
        """Note a text that is none of the choices."""
        if isinstance(side, Literal) and side.value in choice.members:
            return
        said = f'"{side.value}"' if isinstance(side, Literal) else "a text"
        advice = f"one of: {', '.join(choice.members)}"
        self.note("unknown-choice", f"{said} is none of the choices", side, advice)


def _objection(mine: Type, other: Type, sign: Sign, side: Node) -> tuple[str, str]:
    """Return why two values cannot be compared so, and what to do about it."""
    if not _comparable(mine, other, side):
        return f"{called(other)} cannot be compared with {called(mine)}", ""
    if other.kind not in EQUATED:
        return f"{called(other)} cannot be compared", ""
    if sign not in {Sign.EQUAL, Sign.UNEQUAL} and other.kind not in ORDERED:
        return f"of {called(other)}, none is less than another", "use = or !="
    return "", ""


def _comparable(mine: Type, other: Type, side: Node) -> bool:
    if {mine.kind, other.kind} == {Kind.FLOAT, Kind.NUMBER}:
        return isinstance(side, Literal)
    chosen = mine.kind is Kind.TEXT and other.kind is Kind.CHOICE
    return chosen or mine.kind is other.kind


def _time(node: Literal) -> Literal:
    try:
        return replace(node, value=time.fromisoformat(str(node.value)))
    except ValueError:
        return node
