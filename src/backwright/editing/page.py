"""A blueprint's text, and where in it each of its parts stands."""

from dataclasses import dataclass
from typing import Self, TypeAlias

from backwright.blueprint.compose import compose
from backwright.blueprint.mistakes import Mistakes, Unread
from backwright.blueprint.model import Blueprint
from backwright.blueprint.nodes import Broken, Mapping, Node, Scalar, Sequence
from backwright.blueprint.read import read, unified
from backwright.blueprint.source import Source, Text
from backwright.diagnostics import Position, Rejected

Path: TypeAlias = tuple[str, ...]
"""The keys that lead to a part, from the top of the file."""


@dataclass(frozen=True, slots=True)
class Page:
    """A blueprint that is well formed.

    Attributes:
        source: Its file, with the text as it is read: each line ends as Unix does.
        root: The same as nodes.
        asked: What it asks for.
    """

    source: Source
    root: Mapping
    asked: Blueprint

    @classmethod
    def of(cls, path: str, text: str) -> Self:
        """Read a text.

        Args:
            path: The file, as the user named it.
            text: All of it.

        Raises:
            Rejected: It is no blueprint; carries every mistake.
        """
        asked = read(path, text)
        source = Source(path, unified(text))
        root = compose(source, Mistakes(source))
        assert isinstance(root, Mapping), "a blueprint is a mapping"  # noqa: S101
        return cls(source, root, asked)

    @property
    def text(self) -> str:
        """All of it."""
        return self.source.text

    @property
    def step(self) -> int:
        """By how many blanks a level is indented."""
        for _, child in self.root.entries:
            if isinstance(child, Mapping) and not child.flow and child.entries:
                return child.position.column - 1
        return 2

    def find(self, path: Path) -> Node | None:
        """Return the part that some keys lead to, or nothing."""
        node: Node = self.root
        for word in path:
            found = entry_of(node, word)
            if found is None:
                return None
            node = found[1]
        return node

    def key(self, path: Path) -> Text | None:
        """Return the last of some keys, as it stands in the file, or nothing."""
        above = self.find(path[:-1])
        found = entry_of(above, path[-1]) if above else None
        return found[0] if found else None

    def offset(self, position: Position) -> int:
        """Return how many characters stand before a place."""
        lines = self.text.split("\n")[: position.line - 1]
        return sum(len(line) + 1 for line in lines) + position.column - 1

    def begin(self, key: Text) -> int:
        """Return where a key begins: its first letter, or the quote before it."""
        start = self.offset(key.position)
        return start - (self.text[start - 1 : start] in {'"', "'"})

    def end(self, key: Text, node: Node) -> int:
        """Return where what is said of a key ends: after its last letter."""
        match node:
            case Mapping(entries) if entries and not node.flow:
                return self.end(*entries[-1])
            case Sequence(items) if items and not node.flow:
                return self.end(key, items[-1])
            case Scalar() | Mapping() | Sequence() if node.span[1] > node.span[0]:
                return len(self.text[: node.span[1]].rstrip())
            case _:
                return self.text.index(":", self.offset(key.position) + len(key)) + 1

    def line_start(self, offset: int) -> int:
        """Return where the line of a place begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        """Return where the line of a place ends, before its line break."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found

    def refusal(
        self, code: str, message: str, position: Position, advice: str = ""
    ) -> Rejected:
        """Return what to raise about a place of this file."""
        return Rejected([self.source.diagnostic(code, message, position, advice)])


def entry_of(node: Node | None, word: str) -> tuple[Text, Node] | None:
    """Return a key of a mapping and what stands there, or nothing."""
    for key, child in node.entries if isinstance(node, Mapping) else ():
        if key == word:
            return key, child
    return None


def meaning(node: Node) -> object:
    """Return what a part says, whatever it looks like and wherever it stands."""
    match node:
        case Scalar():
            return str(node.text)
        case Sequence():
            return [meaning(item) for item in node.items]
        case Mapping():
            return {str(word): meaning(child) for word, child in node.entries}
        case Broken():
            return None


def composed(text: str) -> Node | None:
    """Return a piece of YAML as nodes; nothing if it is none."""
    source = Source("", text)
    mistakes = Mistakes(source)
    try:
        node = compose(source, mistakes)
    except (Unread, Rejected):
        return None
    return None if mistakes.found else node
