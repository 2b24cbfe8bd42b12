"""The blueprint's YAML as a tree of three kinds of node, each with its place."""

from dataclasses import dataclass
from typing import TypeAlias

from backwright.blueprint.source import Text
from backwright.diagnostics import Position

Span: TypeAlias = tuple[int, int]

NO_SPAN: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text.

    Attributes:
        text: What it says.
        plain: Whether it stands without quotes, so that `true` means true.
        position: Where it stands.
        span: Where in the file it begins and ends, with its quotes.
    """

    text: Text
    plain: bool
    position: Position
    span: Span = NO_SPAN

    @property
    def is_null(self) -> bool:
        """Whether it says nothing, or says that it is nothing."""
        return self.plain and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """Nodes one after the other.

    Attributes:
        items: The nodes.
        position: Where it begins.
        flow: Whether it stands in brackets.
        span: Where in the file it begins and ends.
    """

    items: tuple["Node", ...]
    position: Position
    flow: bool = False
    span: Span = NO_SPAN


@dataclass(frozen=True, slots=True)
class Mapping:
    """Nodes by a word each.

    Attributes:
        entries: The words and their nodes, in order; no word twice.
        position: Where it begins.
        flow: Whether it stands in braces.
        span: Where in the file it begins and ends.
    """

    entries: tuple[tuple[Text, "Node"], ...]
    position: Position
    flow: bool = False
    span: Span = NO_SPAN


@dataclass(frozen=True, slots=True)
class Broken:
    """What could not be read; what is wrong with it was already noted.

    Attributes:
        position: Where it stands.
    """

    position: Position


Node: TypeAlias = Scalar | Sequence | Mapping | Broken


def is_nothing(node: Node) -> bool:
    """Tell whether nothing stands there: so is what a comma in braces cuts off."""
    return isinstance(node, Scalar) and node.is_null


def kind_of(node: Node) -> str:
    """Return what the user would call a node."""
    match node:
        case Scalar() if node.is_null:
            return "nothing"
        case Scalar():
            return f'"{node.text}"' if len(node.text) < 40 else "a text"  # noqa: PLR2004
        case Sequence():
            return "a list"
        case _:
            return "a mapping"
