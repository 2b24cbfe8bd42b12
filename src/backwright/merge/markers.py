"""Conflict markers: how a clash is shown in a file, and how one is found again."""

from collections.abc import Sequence
from dataclasses import dataclass

from backwright.merge.units import Clash, Flow, Unit, lines

YOURS = "<<<<<<< yours\n"
MIDDLE = "=======\n"
THEIRS = ">>>>>>> backwright\n"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place of a merged text that the user must settle.

    Attributes:
        line: The line of the first marker.
        name: The definition it lies in; empty if there is none.
    """

    line: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge of one file.

    Attributes:
        text: The file, with markers if there are conflicts.
        conflicts: The places to settle.
    """

    text: str
    conflicts: tuple[Conflict, ...] = ()


def shown(flow: Flow) -> Merged:
    """Return a merged text; each clash stands between markers."""
    texts: list[str] = []
    conflicts: list[Conflict] = []
    count = 0
    for step in flow:
        text = _marked(step) if isinstance(step, Clash) else _ended(step)
        if isinstance(step, Clash):
            blank = _blank(step)
            text = blank + text
            conflicts.append(Conflict(count + blank.count("\n") + 1, step.name))
        texts.append(text)
        count += text.count("\n")
    return Merged("".join(texts), tuple(conflicts))


def yours_of(flow: Flow) -> list[Unit]:
    """Return the units of the text in which the user wins each conflict."""
    return [
        unit
        for step in flow
        for unit in (step.yours if isinstance(step, Clash) else (step,))
    ]


def theirs_of(flow: Flow) -> list[Unit]:
    """Return the units of the text in which the user loses each conflict."""
    return [
        unit
        for step in flow
        for unit in (step.theirs if isinstance(step, Clash) else (step,))
    ]


def text_of(units: Sequence[Unit]) -> str:
    """Return units as a text."""
    return "".join(map(_ended, units))


def first_marker(text: str) -> int:
    """Return the line of the first conflict marker, 0 if there is none."""
    if not any(mark.rstrip() in text for mark in (YOURS, THEIRS)):
        return 0
    for number, line in enumerate(lines(text), start=1):
        if line.rstrip("\r\n") + "\n" in (YOURS, THEIRS):
            return number
    return 0


def _ended(unit: Unit) -> str:
    text = unit.blank + unit.text
    return text if text.endswith("\n") else text + "\n"


def _blank(clash: Clash) -> str:
    first = clash.yours or clash.theirs
    return first[0].blank if first else ""


def _marked(clash: Clash) -> str:
    sides = [_side(clash.yours), _side(clash.theirs)]
    return f"{YOURS}{sides[0]}{MIDDLE}{sides[1]}{THEIRS}"


def _side(units: Sequence[Unit]) -> str:
    return text_of(units).lstrip("\n")
