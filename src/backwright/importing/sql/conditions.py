"""Reads a CHECK of PostgreSQL or SQLite as a condition of ours."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from backwright.expressions.regexes import Unportable, portable
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
from backwright.importing.sql.tokens import Unsayable
from backwright.importing.sql.values import Values

SIGNS: Final = {
    "=": Sign.EQUAL,
    "==": Sign.EQUAL,
    "<>": Sign.UNEQUAL,
    "!=": Sign.UNEQUAL,
    "<": Sign.LESS,
    "<=": Sign.AT_MOST,
    ">": Sign.MORE,
    ">=": Sign.AT_LEAST,
}
_OF_SEVERAL: Final = {Sign.EQUAL: "any", Sign.UNEQUAL: "all"}
_ONLY_THESE: Final = re.compile(r"\*\[\^([^\]]+)\]\*")
_GLOB: Final = re.compile(r"(\*?)((?:\[[^\]]+\]|[^*?\[])+)(\*?)")
_GLOB_PART: Final = re.compile(r"\[[^\]]+\]|.", re.DOTALL)
_LIKE: Final = re.compile(r"(%?)([^%_\\]+)(%?)")


def condition_of(sql: str) -> Node:
    """Return what a CHECK says; its names are columns.

    Raises:
        Unsayable: Our language has no words for it.
    """
    reader = _Conditions(sql)
    found = reader.condition()
    if reader.next.kind != "end":
        raise Unsayable(f"`{reader.next.text}` is not known here")
    return found


class _Conditions(Values):
    def condition(self) -> Node:
        """Return a condition, or a value alone."""
        self.deeper()
        parts = [self._and()]
        while self.take("or"):
            parts.append(self._and())
        self.higher()
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _and(self) -> Node:
        parts = [self._not()]
        while self.take("and"):
            parts.append(self._not())
        flat = (each for part in parts for each in _parts(part))
        return parts[0] if len(parts) == 1 else And(tuple(flat))

    def _not(self) -> Node:
        negations = 0
        while self.take("not"):
            negations += 1
        found = self._told(self.sum())
        return Not(found) if negations % 2 else found

    def _told(self, left: Node) -> Node:
        if sign := self.take(*SIGNS):
            return self._compared(SIGNS[sign], left)
        if self.take("is"):
            return self._is(left)
        if word := self.take(*PATTERNS):
            return self._matching(left, PATTERNS[word])
        negated = bool(self.take("not"))
        found = self._among(left) or self._between(left)
        if found is not None:
            return Not(found) if negated else found
        if negated and self.take("glob"):
            return self._matching(left, only_these)
        if negated:
            raise Unsayable(f"`not {self.next.text}` is not known")
        return left

    def _compared(self, sign: Sign, left: Node) -> Node:
        if word := self.take(*_OF_SEVERAL.values()):
            if _OF_SEVERAL.get(sign) != word:
                raise Unsayable(f"`{sign} {word}` is not known")
            return self._listed(sign, left)
        return Comparison(sign, left, self.sum())

    def _listed(self, sign: Sign, left: Node) -> Node:
        """Return `= ANY (ARRAY[…])`, as PostgreSQL says `IN`."""
        self.need("(")
        opened = bool(self.take("("))
        self.need("array")
        found = Among(left, self._options("[", "]"))
        if opened:
            self.need(")")
        self.casts()
        self.need(")")
        return found if sign is Sign.EQUAL else Not(found)

    def _is(self, left: Node) -> Node:
        negated = bool(self.take("not"))
        if word := self.take("true", "false"):
            found: Node = Comparison(Sign.EQUAL, left, Literal(word == "true"))
        else:
            self.need("null")
            if not isinstance(left, Name):
                raise Unsayable("whether something computed is null")
            found = IsNull(left)
        return Not(found) if negated else found

    def _among(self, left: Node) -> Node | None:
        return Among(left, self._options("(", ")")) if self.take("in") else None

    def _options(self, opening: str, closing: str) -> tuple[Literal, ...]:
        self.need(opening)
        found = [self._option()]
        while self.take(","):
            found.append(self._option())
        self.need(closing)
        return tuple(found)

    def _option(self) -> Literal:
        found = self.sum()
        if not isinstance(found, Literal):
            raise Unsayable("a list of things that are computed")
        return found

    def _between(self, left: Node) -> Node | None:
        if not self.take("between"):
            return None
        low = self.sum()
        self.need("and")
        return And(
            (
                Comparison(Sign.AT_LEAST, left, low),
                Comparison(Sign.AT_MOST, left, self.sum()),
            )
        )

    def _matching(self, left: Node, pattern: Callable[[str], str]) -> Node:
        said = self.sum()
        if not isinstance(said, Literal) or not isinstance(said.value, str):
            raise Unsayable("a pattern that is computed")
        try:
            return Matches(left, portable(pattern(said.value)))
        except Unportable as wrong:
            raise Unsayable(str(wrong)) from wrong


def _parts(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, And) else (node,)


def only_these(glob: str) -> str:
    """Return the pattern of texts that `NOT GLOB '*[^…]*'` lets through.

    Raises:
        Unsayable: The glob says something else.
    """
    found = _ONLY_THESE.fullmatch(glob)
    if found is None:
        raise Unsayable(f"the pattern `{glob}`")
    return f"^[{found[1]}]*$"


def glob(pattern: str) -> str:
    """Return the pattern of texts that `GLOB` lets through.

    Raises:
        Unsayable: It has a sign that may be any in its middle.
    """
    found = _GLOB.fullmatch(pattern)
    if found is None:
        raise Unsayable(f"the pattern `{pattern}`")
    start, end = "" if found[1] else "^", "" if found[3] else "$"
    parts = _GLOB_PART.findall(found[2])
    body = "".join(part if part[0] == "[" else re.escape(part) for part in parts)
    return f"{start}{body}{end}"


def like(pattern: str) -> str:
    """Return the pattern of texts that are like another.

    Raises:
        Unsayable: It has a sign that may be any in its middle.
    """
    found = _LIKE.fullmatch(pattern)
    if found is None:
        raise Unsayable(f"the pattern `{pattern}`")
    start, end = "" if found[1] else "^", "" if found[3] else "$"
    return f"{start}{re.escape(found[2]).replace(chr(92) + ' ', ' ')}{end}"


PATTERNS: Final[Mapping[str, Callable[[str], str]]] = {
    "~": str,
    "~~": like,
    "glob": glob,
}
"""Signs that compare with a pattern, and how each writes one."""
