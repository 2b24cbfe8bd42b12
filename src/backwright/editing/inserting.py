"""Where an entry is put, and the edit that puts it there."""

from collections.abc import Mapping as Entries
from collections.abc import Sequence as Words
from itertools import pairwise

from backwright.blueprint.nodes import Mapping, Node, Sequence
from backwright.diagnostics import Rejected
from backwright.editing.page import Page, Path
from backwright.editing.patch import Edit
from backwright.editing.sections import order_of
from backwright.editing.writing import Content, block, flow, pair


def insertion(page: Page, path: Path, content: Content) -> Edit:
    """Return the edit that says something of a key that is not there yet.

    What stands above the key is made where it is missing, too.

    Args:
        page: The blueprint.
        path: The keys that lead there; the first one is there.
        content: What is said; a list is added to the one that may be there.
    """
    above = page.find(path[:-1])
    if above is None:
        return insertion(page, path[:-1], {path[-1]: content})
    here = page.find(path)
    if here is not None and not isinstance(content, str | Entries):
        return _item(page, path, here, content)
    if not isinstance(above, Mapping):
        raise _not_editable(page, path)
    before = _before(above, path)
    if above.flow:
        return _between_braces(page, above, before, pair(path[-1], content))
    return _below(page, above, before, block(path[-1], content, 0, page.step))


def _before(above: Mapping, path: Path) -> int:
    """Return how many entries stand before a new one: as the language lists them."""
    order = order_of(path[:-1])
    if path[-1] not in order:
        return len(above.entries)
    earlier = order[: order.index(path[-1])]
    places = [
        place for place, (word, _) in enumerate(above.entries, 1) if word in earlier
    ]
    return max(places, default=0)


def _below(page: Page, above: Mapping, before: int, lines: Words[str]) -> Edit:
    """Return the edit that puts lines below an entry, or above the first one."""
    if not above.entries:
        raise page.refusal("not-editable", "nothing stands here", above.position)
    start = page.begin(above.entries[0][0])
    line = page.line_start(start)
    margin = " " * (start - line)
    written = [f"{margin}{each}" for each in lines]
    if not before:
        return Edit(line, line, "".join(f"{each}\n" for each in written))
    end = page.line_end(page.end(*above.entries[before - 1]))
    gap = "\n" if _is_spaced(page, above) else ""
    return Edit(end, end, gap + "".join(f"\n{each}" for each in written))


def _is_spaced(page: Page, above: Mapping) -> bool:
    """Tell whether most entries of a block have an empty line between them."""
    gaps = [
        "\n\n" in page.text[page.end(*one) : page.offset(other[0].position)]
        for one, other in pairwise(above.entries)
    ]
    return sum(gaps) * 2 > len(gaps)


def _between_braces(page: Page, above: Mapping, before: int, written: str) -> Edit:
    if before:
        end = page.end(*above.entries[before - 1])
        return Edit(end, end, f", {written}")
    start = above.span[0] + 1
    return Edit(start, start, f"{written}, " if above.entries else written)


def _item(page: Page, path: Path, here: Node, items: Words[str]) -> Edit:
    """Return the edit that puts items at the end of a list."""
    if not isinstance(here, Sequence):
        raise _not_editable(page, path)
    key = page.key(path)
    if here.flow or key is None:
        last = here.items[-1:] and _span_end(here.items[-1])
        end = last or here.span[0] + 1
        said = ", ".join(map(flow, items))
        return Edit(end, end, f", {said}" if last else said)
    margin = " " * (here.position.column - 1)
    end = page.line_end(page.end(key, here))
    return Edit(end, end, "".join(f"\n{margin}- {item}" for item in items))


def _span_end(node: Node) -> int:
    return getattr(node, "span", (0, 0))[1]


def _not_editable(page: Page, path: Path) -> Rejected:
    words = [page.key(path[:count]) for count in range(1, len(path) + 1)]
    near = [word for word in words if word is not None]
    return page.refusal(
        "not-editable",
        f"`{path[-1]}` cannot be put here",
        near[-1].position if near else page.root.position,
        "edit the file by hand",
    )
