"""Indents a blueprint by two blanks a level; comments move with what they are about."""

import re
from collections.abc import Iterator

from backwright.blueprint.nodes import Mapping, Node, Sequence

STEP = 2

_LEADING = re.compile(r"[ \t]*")


def indented(root: Node, text: str) -> str:
    """Return the text with each level of nesting indented alike.

    Args:
        root: What the text says.
        text: All of it.
    """
    lines = text.split("\n")
    targets = _targets(root, lines)
    made: list[str] = []
    shift = 0
    for number, line in enumerate(lines):
        if number in targets:
            shift = targets[number] - _indent(line)
        moved = _shift_of_comment(number, lines, targets, shift)
        made.append(_moved(line, shift if moved is None else moved))
    return "\n".join(made)


def _targets(root: Node, lines: list[str]) -> dict[int, int]:
    """Return the indent that each line should have which begins a key or an item."""
    return {
        line: target
        for line, column, target in _anchors(root, 0)
        if 0 <= line < len(lines) and _indent(lines[line]) == column
    }


def _anchors(node: Node, target: int) -> Iterator[tuple[int, int, int]]:
    """Yield line, column and wanted indent of each key and item in a block."""
    if isinstance(node, Mapping) and not node.flow:
        for word, child in node.entries:
            yield word.position.line - 1, word.position.column - 1, target
            yield from _anchors(child, target + STEP)
    elif isinstance(node, Sequence) and not node.flow:
        for item in node.items:
            yield item.position.line - 1, node.position.column - 1, target
            yield from _anchors(item, target + STEP)


def _indent(line: str) -> int:
    leading = _LEADING.match(line)
    return leading.end() if leading else 0


def _moved(line: str, shift: int) -> str:
    if not line.strip():
        return ""
    return " " * max(0, _indent(line) + shift) + line.lstrip(" \t")


def _shift_of_comment(
    number: int, lines: list[str], targets: dict[int, int], shift: int
) -> int | None:
    """Return how far a comment's line moves: with the next line, if it is level."""
    if not lines[number].lstrip().startswith("#"):
        return None
    following = (at for at in range(number + 1, len(lines)) if at in targets)
    after = next(following, None)
    if after is None or _indent(lines[after]) != _indent(lines[number]):
        return shift
    return targets[after] - _indent(lines[after])
