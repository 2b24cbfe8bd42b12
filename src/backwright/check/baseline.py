"""Yesterday's findings: what a project starts with does not fail it; what is new does.

A finding is known again by its file, its rule and the text of its line, so lines may
move. Written anew it only shrinks: what is mended does not come back unseen.
"""

import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from backwright.check.files import read_file
from backwright.diagnostics import Diagnostic, Rejected

Key = tuple[str, str, str]


class Compared(NamedTuple):
    """Findings beside a baseline: the new, the known, and how many are gone."""

    new: list[Diagnostic]
    known: list[Diagnostic]
    gone: int


def key_of(one: Diagnostic) -> Key:
    """Return what a finding is known by."""
    text = " ".join(one.source.split()) if one.source.strip() else one.message
    return (one.path, one.code, text)


def compare(found: Iterable[Diagnostic], baseline: Counter[Key]) -> Compared:
    """Return which findings the baseline does not hold; each entry covers one."""
    left = baseline.copy()
    new: list[Diagnostic] = []
    known: list[Diagnostic] = []
    for one in found:
        key = key_of(one)
        if left[key] > 0:
            left[key] -= 1
            known.append(one)
        else:
            new.append(one)
    return Compared(new, known, left.total())


def read_baseline(path: Path) -> Counter[Key]:
    """Return a baseline; an empty one if there is no file.

    Raises:
        Rejected: The file is not one of ours.
    """
    try:
        return _counted(json.loads(read_file(path)))
    except FileNotFoundError:
        return Counter()
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        complaint = Diagnostic(
            path=path.name,
            code="bad-baseline",
            message="the baseline cannot be read",
            help="Restore it, or delete it and run `backwright adopt`.",
        )
        raise Rejected([complaint]) from error


def _counted(entries: object) -> Counter[Key]:
    if not isinstance(entries, list):
        raise TypeError("no list")
    counts = {(one["path"], one["rule"], one["line"]): one["count"] for one in entries}
    if not all(type(count) is int and count > 0 for count in counts.values()):
        raise ValueError("no counts")
    return Counter(counts)


def baseline_text(found: Iterable[Diagnostic]) -> str:
    """Return the text of a baseline that holds these findings, in a stable order."""
    counts = Counter(key_of(one) for one in found)
    entries = [
        {"path": path, "rule": rule, "line": line, "count": count}
        for (path, rule, line), count in sorted(counts.items())
    ]
    return json.dumps(entries, indent=1, ensure_ascii=False) + "\n"
