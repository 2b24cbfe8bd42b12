"""`queued | running -> failed`, `own, manager`, `count of favorites`."""

import re
from dataclasses import dataclass

from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.cursor import Cursor
from backwright.blueprint.mistakes import shown
from backwright.blueprint.source import Text

STEP_PATTERN = r"^\s*[a-z]\w*(?:\s*\|\s*[a-z]\w*)*\s*->\s*[a-z]\w*\s*$"
GRANTS_PATTERN = r"^\s*(?:like\s+[A-Z]\w*|[a-z]\w*(?:\s*,\s*[a-z]\w*)*)\s*$"
OVER_PATTERN = r"^\s*(?:count|any)\s+of\s+(?:my\s+)?[a-z]\w*\s*$"

_STATE = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*\b")
_BAR = re.compile(r"\|")
_ARROW = re.compile(r"->")
_COMMA = re.compile(r",")
_LIKE = re.compile(r"like\s+(?=\S)")
_ENTITY = re.compile(r"[A-Z][A-Za-z0-9]*\b")
_OVER = re.compile(r"(count|any)\s+of\s+(my\s+)?(?!my$)([a-z][a-z0-9_]*)")


@dataclass(frozen=True, slots=True)
class Step:
    """From which states to which.

    Attributes:
        sources: The states it may start from.
        target: The state it ends in.
    """

    sources: tuple[Text, ...]
    target: Text


@dataclass(frozen=True, slots=True)
class Grants:
    """Who may.

    Attributes:
        words: Roles and the words `own`, `system`, `user`, `anyone`.
        like: The entity whose rule applies instead.
    """

    words: tuple[Text, ...] = ()
    like: Text | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """What a computed field looks into.

    Attributes:
        relation: The rows.
        count: Whether it counts them.
        mine: Whether only the caller's count.
    """

    relation: Text
    count: bool
    mine: bool


def parse_step(text: Text) -> Step:
    """Return what `queued | running -> failed` says.

    Raises:
        Malformed: It is no step.
    """
    cursor = Cursor(text)
    sources = [_take_state(cursor)]
    while cursor.take(_BAR):
        sources.append(_take_state(cursor))
    if not cursor.take(_ARROW):
        raise cursor.malformed('expected "->" and the next state')
    target = _take_state(cursor)
    if not cursor.at_end:
        raise cursor.malformed("a step ends in one state")
    return Step(tuple(sources), target)


def parse_grants(text: Text) -> Grants:
    """Return what `own, manager` or `like Job` says.

    Raises:
        Malformed: It says nothing of who may.
    """
    cursor = Cursor(text)
    if cursor.take(_LIKE):
        entity = cursor.take_text(_ENTITY)
        if entity is None or not cursor.at_end:
            raise cursor.malformed('expected one entity after "like"')
        return Grants(like=entity)
    words = [_take_grant(cursor)]
    while cursor.take(_COMMA):
        words.append(_take_grant(cursor))
    if not cursor.at_end:
        raise cursor.malformed('expected "," before the next role')
    return Grants(tuple(words))


def write_step(step: Step) -> str:
    """Return the step with its blanks where they belong."""
    return f"{' | '.join(step.sources)} -> {step.target}"


def write_grants(grants: Grants) -> str:
    """Return who may, with its blanks where they belong."""
    return f"like {grants.like}" if grants.like else ", ".join(grants.words)


def parse_over(text: Text) -> Over:
    """Return what `count of favorites` or `any of my favorites` says.

    Raises:
        Malformed: It says neither.
    """
    found = _OVER.fullmatch(text.strip())
    if not found:
        raise Malformed(
            f"{shown(text)} counts nothing",
            (0, len(text)),
            "for example: count of comments, any of my favorites",
        )
    start = text.index(found[3], found.start(3))
    relation = text.part(start, start + len(found[3]))
    return Over(relation, found[1] == "count", found[2] is not None)


def is_over(text: str) -> bool:
    """Tell whether a line says what is counted, rather than a type."""
    return re.match(r"\s*(count|any)\s+of\b", text) is not None


def _take_state(cursor: Cursor) -> Text:
    state = cursor.take_text(_STATE)
    if state is None:
        raise cursor.malformed(
            "expected a state in snake case", "for example: queued | running -> failed"
        )
    return state


def _take_grant(cursor: Cursor) -> Text:
    word = cursor.take_text(_STATE)
    if word is None:
        raise cursor.malformed(
            "expected a role, own, system, user or anyone",
            "for example: own, admin",
        )
    return word
