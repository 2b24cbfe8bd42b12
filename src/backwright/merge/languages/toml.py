"""TOML."""

import re
import tomllib
from collections.abc import Sequence
from typing import ClassVar

from backwright.merge.language import Language
from backwright.merge.outline import Key, NoOutline, Piece, numbered
from backwright.merge.placing import (
    Placed,
    loose,
    placed_rows,
    split_comments,
    units_of,
)
from backwright.merge.units import Unit, lines

TABLE = re.compile(r"\s*(\[\[?[^\[\]]+\]\]?)\s*(?:#.*)?")
ENTRY = re.compile(r"[\s\"']*([\w.-]+)")


class Toml(Language):
    """Merged by table and key; an array with an element per line, by element."""

    endings: ClassVar[tuple[str, ...]] = (".toml",)

    def outline(self, text: str) -> Piece:
        """Return a document as a piece."""
        try:
            tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise NoOutline from error
        sections = _sections(_statements(text))
        pieces = [*_entries(sections[0])]
        for section in sections[1:]:
            pieces += _table(section)
        return Piece(("document",), parts=numbered(pieces))


def _statements(text: str) -> list[Placed]:
    """Return comments, headers and keys with their values, each as a unit."""
    found: list[Placed] = []
    open_: list[Placed] = []
    rows = lines(text)
    for placed in placed_rows(text):
        open_.append(placed)
        first = open_[0]
        value = "".join(rows[first.first - 1 : placed.last])
        if first.is_comment or TABLE.fullmatch(value.rstrip("\n")) or _parses(value):
            key = ("toml", " ".join(value.split()))
            found.append(
                Placed(Unit(value, key, first.unit.blank), first.first, placed.last)
            )
            open_ = []
    if open_:
        raise NoOutline
    return found


def _parses(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def _sections(statements: Sequence[Placed]) -> list[list[Placed]]:
    """Part statements at the headers; comments right above a header go with it."""
    sections: list[list[Placed]] = [[]]
    for placed in statements:
        if not TABLE.fullmatch(placed.unit.text.rstrip("\n")):
            sections[-1].append(placed)
            continue
        section = [placed]
        while (
            sections[-1] and sections[-1][-1].is_comment and not section[0].unit.blank
        ):
            section.insert(0, sections[-1].pop())
        sections.append(section)
    return sections


def _table(section: Sequence[Placed]) -> list[Piece]:
    place = next(i for i, each in enumerate(section) if not each.is_comment)
    header = TABLE.fullmatch(section[place].unit.text.rstrip("\n"))
    name = header[1] if header else ""
    head = units_of(section[: place + 1])
    return [
        Piece(("table", name), head, numbered(_entries(section[place + 1 :])), apart=1)
    ]


def _entries(statements: Sequence[Placed]) -> list[Piece]:
    pieces: list[Piece] = []
    waiting: list[Placed] = []
    for placed in statements:
        waiting.append(placed)
        if not placed.is_comment:
            apart, own = split_comments(waiting, placed.first)
            name = placed.unit.text.partition("=")[0].strip()
            pieces += [*apart, _entry(("name", name), own)]
            waiting = []
    return [*pieces, *loose(waiting)]


def _entry(key: Key, own: Sequence[Placed]) -> Piece:
    rows = placed_rows(own[-1].unit.text, own[-1].first)
    parts = _elements(rows)
    if not parts:
        return Piece(key, units_of(own))
    opening = Unit(rows[0].unit.text, rows[0].unit.key, own[-1].unit.blank)
    return Piece(
        key,
        (*units_of(own[:-1]), opening),
        numbered(parts),
        units_of(rows[-1:]),
        meaning=tuple(each.unit.key for each in own),
    )


def _elements(rows: Sequence[Placed]) -> list[Piece]:
    """Return the elements of an array with one per line; none of anything else."""
    first, last = rows[0].unit.text.rstrip(), rows[-1].unit.text.strip()
    parts: list[Piece] = []
    waiting: list[Placed] = []
    for row in rows[1:-1] if first.endswith("[") and last == "]" else ():
        waiting.append(row)
        if not row.is_comment:
            name = ENTRY.match(row.unit.text)
            if name is None or not _parses(f"x = [\n{row.unit.text}]"):
                return []
            parts.append(Piece(("entry", name[1]), units_of(waiting)))
            waiting = []
    return [] if waiting else parts
