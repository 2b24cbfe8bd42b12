"""Corrects what rules can correct, file by file, last place first."""

from collections.abc import Callable, Iterable, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from backwright.check.columns import in_bytes
from backwright.check.edits import without_comment
from backwright.check.rule import Rule
from backwright.check.suppressions import UNUSED
from backwright.diagnostics import Diagnostic

BYTE_ORDER = "\ufeff"


class Way(NamedTuple):
    """A way to correct a finding: `safe` or `unsafe`, and what does it."""

    kind: str
    mend: Callable[[str, int, int], str | None]


class Mended(NamedTuple):
    """The new texts by path, and how many findings they correct."""

    texts: dict[str, str]
    corrected: int


def mend(
    root: Path, found: Iterable[Diagnostic], rules: Mapping[str, Rule], *, unsafe: bool
) -> Mended:
    """Return the texts of files with their findings corrected.

    Args:
        root: The project's folder.
        found: What to correct.
        rules: The rules by name.
        unsafe: Whether to correct also what may change what the program does.
    """
    found = list(found)
    texts = {one.path: "" for one in found if way_to_mend(one, rules)}
    read = {path: _read(root / path) for path in texts}
    return mend_texts(read, found, rules, unsafe=unsafe)


def mend_texts(
    texts: Mapping[str, str],
    found: Iterable[Diagnostic],
    rules: Mapping[str, Rule],
    *,
    unsafe: bool,
) -> Mended:
    """Return texts by path with their findings corrected, those only that change.

    What a correction has moved is left for the next time: a new import at the head of a
    file moves all that is below it.
    """
    wanted = {"safe", "unsafe"} if unsafe else {"safe"}
    mended: dict[str, str] = {}
    changed_from: dict[str, int] = {}
    count = 0
    for one in sorted(found, key=lambda one: (one.path, one.position), reverse=True):
        way = way_to_mend(one, rules)
        moved = one.position.line > changed_from.get(one.path, one.position.line)
        if way is None or way.kind not in wanted or moved:
            continue
        before = mended.get(one.path, texts[one.path])
        after = mend_one(way, before, one)
        if after is not None:
            mended[one.path] = after
            count += 1
            first = first_change(before, after)
            changed_from[one.path] = min(first, changed_from.get(one.path, first))
    return Mended(mended, count)


def first_change(before: str, after: str) -> int:
    """Return the first line, from one, in which two texts differ."""
    pairs = zip_longest(before.split("\n"), after.split("\n"))
    differing = (line for line, (one, other) in enumerate(pairs, 1) if one != other)
    return next(differing, 0)


def way_to_mend(one: Diagnostic, rules: Mapping[str, Rule]) -> Way | None:
    """Return how a finding can be corrected, if it can."""
    if one.code == UNUSED:
        return Way("safe", without_comment)
    rule = rules.get(one.code)
    return Way(rule.mends, rule.mend) if rule and rule.mends else None


def mend_one(way: Way, text: str, one: Diagnostic) -> str | None:
    """Return a file's text with one finding corrected; None if it cannot be."""
    mark = BYTE_ORDER if text.startswith(BYTE_ORDER) else ""
    text = text.removeprefix(mark)
    lines = text.split("\n")
    line = one.position.line
    if not 0 < line <= len(lines):
        return None
    column = in_bytes(one.position.column, lines[line - 1])
    after = way.mend(text, line, column)
    return None if after is None or after == text else mark + after


def _read(path: Path) -> str:
    """Return a file's text with its line ends as they are; "" if it is not UTF-8."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except (OSError, UnicodeDecodeError):
        return ""
