"""`# backwright: allow RULE because REASON`: the one way to live with a finding."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from backwright.check.columns import in_letters
from backwright.check.facts.forms import Comment
from backwright.check.finding import Finding

ALLOW = re.compile(r"#\s*backwright:\s*(.*)")
FORM = re.compile(
    r"allow\s+([a-z][\w-]*(?:\s*,\s*[a-z][\w-]*)*)\s*(?:because\s+(\S.*))?$"
)
MEANT_BADLY = "bad-suppression"
UNUSED = "unused-suppression"


class Suppression(NamedTuple):
    """One comment: the rules that it allows, the lines it speaks for, its place."""

    rules: tuple[str, ...]
    lines: tuple[int, ...]
    line: int
    column: int
    source: str
    problem: str


def read_suppressions(comments: Iterable[Comment], text: str) -> list[Suppression]:
    """Return the suppressions of a file.

    A comment speaks for its line; alone on its line, for the next that is code.
    """
    wanted = [comment for comment in comments if "backwright:" in comment.text]
    if not wanted:
        return []
    lines = text.split("\n")
    return [_read(comment, lines) for comment in wanted if ALLOW.search(comment.text)]


def _read(comment: Comment, lines: list[str]) -> Suppression:
    said = ALLOW.search(comment.text)
    form = FORM.match(said.group(1).strip()) if said else None
    spoken = (comment.line, *_next_code(comment, lines))
    place = (comment.line, comment.column, lines[comment.line - 1][:400])
    if form is None:
        problem = "a suppression reads `backwright: allow RULE because REASON`"
        return Suppression((), spoken, *place, problem)
    rules = tuple(part.strip() for part in form.group(1).split(","))
    problem = "" if form.group(2) else f"allows {rules[0]} but does not say why"
    return Suppression(rules, spoken, *place, problem)


def _next_code(comment: Comment, lines: list[str]) -> tuple[int, ...]:
    line = lines[comment.line - 1]
    if line[: in_letters(comment.column, line) - 1].strip():
        return ()
    for number in range(comment.line, len(lines)):
        text = lines[number].strip()
        if text and not text.startswith("#"):
            return (number + 1,)
    return ()


def suppress(
    found: list[tuple[str, Finding]],
    given: list[Suppression],
    path: str,
    others: frozenset[str] = frozenset(),
) -> Iterator[tuple[str, Finding]]:
    """Yield the findings that no suppression allows, and what is wrong with those.

    Args:
        found: Rules, and what they found in a file.
        given: The suppressions of the file.
        path: The file.
        others: Rules that did not run, so nobody knows whether they need one.
    """
    used: set[int] = set()
    for rule, finding in found:
        allowed = [
            place
            for place, one in enumerate(given)
            if rule in one.rules and finding.line in one.lines and not one.problem
        ]
        used.update(allowed)
        if not allowed:
            yield rule, finding
    for place, one in enumerate(given):
        end = one.column + len("# backwright:")
        if one.problem:
            message = one.problem
            yield MEANT_BADLY, Finding(path, one.line, one.column, end, message)
        elif place not in used and not others.issuperset(one.rules):
            message = f"nothing here needs `allow {', '.join(one.rules)}`"
            yield UNUSED, Finding(path, one.line, one.column, end, message)
