"""YAML."""

from collections.abc import Sequence
from typing import ClassVar

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from backwright.merge.language import Language
from backwright.merge.outline import Key, NoOutline, Piece, numbered
from backwright.merge.placing import (
    Placed,
    loose,
    placed_rows,
    split_comments,
    units_of,
)

Entry = tuple[int, Key, Node]
"""The row at which an entry starts, its key and its value."""


class Yaml(Language):
    """Merged by key; a list of plain values, by value; other lists by line."""

    endings: ClassVar[tuple[str, ...]] = (".yaml", ".yml")

    def outline(self, text: str) -> Piece:
        """Return a document of block mappings as a piece."""
        try:
            root = YAML(typ="safe", pure=True).compose(text)
        except YAMLError as error:
            raise NoOutline from error
        if "\t" in text or not isinstance(root, MappingNode) or root.flow_style:
            raise NoOutline
        return Piece(("document",), parts=_pieces(placed_rows(text), _entries(root), 0))


def _entries(node: Node) -> list[Entry]:
    """Return the entries of a mapping or list in block style; none of other nodes."""
    if isinstance(node, MappingNode) and not node.flow_style:
        return [
            (key.start_mark.line + 1, ("name", str(key.value)), value)
            for key, value in node.value
        ]
    if isinstance(node, SequenceNode) and not node.flow_style and _is_plain(node):
        return [
            (each.start_mark.line + 1, ("item", str(each.value)), each)
            for each in node.value
        ]
    return []


def _is_plain(node: SequenceNode) -> bool:
    return all(isinstance(each, ScalarNode) for each in node.value)


def _pieces(
    rows: Sequence[Placed], entries: Sequence[Entry], column: int
) -> tuple[Piece, ...]:
    rest = list(rows)
    pieces: list[Piece] = []
    for index, (start, key, value) in enumerate(entries):
        limit = entries[index + 1][0] if index + 1 < len(entries) else None
        mine = _own(rest, start, limit, column)
        rest = rest[len(mine) :]
        apart, own = split_comments(mine, start)
        pieces += [*apart, _piece(own, start, key, value)]
    return numbered([*pieces, *loose(rest)])


def _own(
    rest: Sequence[Placed], start: int, limit: int | None, column: int
) -> Sequence[Placed]:
    """Return the rows of an entry, without the comments of the next."""
    mine = [row for row in rest if limit is None or row.first < limit]
    while mine and mine[-1].first > start and mine[-1].is_comment:
        if mine[-1].indent > column:
            break
        mine.pop()
    return mine


def _piece(own: Sequence[Placed], start: int, key: Key, value: Node) -> Piece:
    entries = _entries(value)
    head = [row for row in own if row.first <= start]
    inner = own[len(head) :]
    if not entries or not inner or entries[0][0] <= start:
        return Piece(key, units_of(own))
    lead = [row for row in inner if row.first <= entries[0][0]]
    return Piece(key, units_of(head), _pieces(inner, entries, lead[-1].indent))
