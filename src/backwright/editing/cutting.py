"""The edit that takes an entry, or an item of a list, out of a blueprint."""

import re
from collections.abc import Iterator
from typing import Final

from backwright.blueprint.nodes import Mapping, Node, Sequence
from backwright.blueprint.source import Text
from backwright.editing.page import Page, Path
from backwright.editing.patch import Edit

REQUIRED: Final = frozenset({"fields", "entities"})
"""Keys that stay when the last that stands below them goes."""

_COMMA: Final = re.compile(r"\s*,\s*")
_REST: Final = re.compile(r"[ \t]*,?[ \t]*(?:#[^\n]*)?\n")
"""What may follow an entry between brackets that has a line of its own."""

_BLANK: Final = re.compile(r"[ \t]*\n")


def cut(page: Page, path: Path) -> Iterator[Edit]:
    """Yield the edits that take something out.

    Args:
        page: The blueprint.
        path: The keys that lead to it; the last may be the number of an item.
    """
    above = page.find(path[:-1])
    children = _children(above)
    place = next(
        number
        for number, (key, _) in enumerate(children)
        if path[-1] in {str(key), str(number)}
    )
    if len(children) == 1 and len(path) > 1:
        yield from _last(page, path, children[0])
    elif isinstance(above, Mapping | Sequence) and above.flow:
        yield _from_brackets(page, above, children, place)
    else:
        yield _lines(page, *children[place])


def _children(above: Node | None) -> list[tuple[Text | None, Node]]:
    match above:
        case Mapping(entries):
            return list(entries)
        case Sequence(items):
            return [(None, item) for item in items]
        case _:
            return []


def _last(page: Page, path: Path, child: tuple[Text | None, Node]) -> Iterator[Edit]:
    """Yield the edits that take out the only one there is."""
    if path[-2] not in REQUIRED:
        yield from cut(page, path[:-1])
        return
    above, key = page.find(path[:-1]), page.key(path[:-1])
    if isinstance(above, Mapping) and above.flow:
        yield Edit(above.span[0] + 1, above.span[1] - 1, "")
    elif key is not None:
        colon = page.text.index(":", page.offset(key.position) + len(key)) + 1
        yield Edit(colon, colon, " {}")
        yield _lines(page, *child)


def _from_brackets(
    page: Page,
    above: Mapping | Sequence,
    children: list[tuple[Text | None, Node]],
    place: int,
) -> Edit:
    ends = [_end(page, *child) for child in children]
    line = page.line_start(_begin(page, *children[place]))
    rest = _REST.match(page.text, ends[place])
    if rest and not page.text[line : _begin(page, *children[place])].strip():
        return Edit(line, rest.end(), "")
    if place:
        return Edit(ends[place - 1], ends[place], "")
    start = above.span[0] + 1
    comma = _COMMA.match(page.text, ends[0])
    return Edit(start, comma.end() if comma else ends[0], "")


def _lines(page: Page, key: Text | None, node: Node) -> Edit:
    """Return the edit that takes out whole lines, and an empty one too many."""
    begin = _begin(page, key, node)
    start = page.line_start(begin)
    end = _behind(page, page.line_end(_end(page, key, node)), begin - start)
    empty_before = not start or page.text[:start].endswith("\n\n")
    empty_behind = end == len(page.text) or _BLANK.match(page.text, end)
    if empty_before and empty_behind:
        start = max(start - 1, 0)
    return Edit(start, end, "")


def _begin(page: Page, key: Text | None, node: Node) -> int:
    return page.begin(key) if key is not None else page.offset(node.position)


def _end(page: Page, key: Text | None, node: Node) -> int:
    return page.end(key if key is not None else Text("", node.position), node)


def _behind(page: Page, end: int, indent: int) -> int:
    """Return where the lines end: behind comments that are indented deeper."""
    text = page.text
    deeper = re.compile(rf"(?:\n[ \t]*(?=\n))*\n {{{indent + 1},}}#[^\n]*")
    while found := deeper.match(text, end):
        end = found.end()
    return min(end + 1, len(text))
