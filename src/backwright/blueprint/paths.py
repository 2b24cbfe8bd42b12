"""Where in a blueprint a place is: the words that lead there."""

from backwright.blueprint.nodes import Mapping, Node, Sequence
from backwright.diagnostics import Position

Path = tuple[str, ...]


def path_to(root: Node, place: Position) -> Path:
    """Return the words that lead to a place: `entities`, `Book`, `fields`, `title`."""
    path: list[str] = []
    node: Node | None = root
    while node is not None:
        node = _below(node, place, path)
    return tuple(path)


def _below(node: Node, place: Position, path: list[str]) -> Node | None:
    """Return the part of a node that a place is in, and note the word before it."""
    match node:
        case Mapping():
            found = [each for each in node.entries if _begins(each[0].position, place)]
            if not found:
                return None
            word, child = found[-1]
            path.append(str(word))
            return child
        case Sequence():
            items = [each for each in node.items if _begins(each.position, place)]
            return items[-1] if items else None
        case _:
            return None


def _begins(start: Position, place: Position) -> bool:
    return (start.line, start.column) <= (place.line, place.column)
