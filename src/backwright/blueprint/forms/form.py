"""The contract of a form."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Generic, TypeAlias, TypeVar

from backwright.blueprint.mistakes import Mistakes, Unread
from backwright.blueprint.nodes import Broken, Node, Scalar, kind_of
from backwright.blueprint.source import Text

Made_co = TypeVar("Made_co", covariant=True)

Schema: TypeAlias = dict[str, object]

Tidied: TypeAlias = tuple[Scalar, str]
"""A text of the blueprint, and how it is written plainly."""


class Form(ABC, Generic[Made_co]):
    """What may stand in one place of a blueprint."""

    @property
    @abstractmethod
    def what(self) -> str:
        """What stands there, as a message says it: `a duration such as 15m`."""

    @abstractmethod
    def read(self, node: Node, mistakes: Mistakes) -> Made_co:
        """Return what the node says.

        Raises:
            Unread: It says nothing that can be used; why, was noted.
        """

    @abstractmethod
    def schema(self) -> Schema:
        """Return the JSON Schema of what may stand there."""

    def inside(self) -> "tuple[Form[object], ...]":
        """Return the forms that it is made of."""
        return ()

    def definitions(self) -> dict[str, Schema]:
        """Return the schemas that `schema` refers to, by name."""
        found: dict[str, Schema] = {}
        for form in self.inside():
            found |= form.definitions()
        return found

    def tidied(self, node: Node) -> "Iterator[Tidied]":
        """Yield each line in a node that can be written more plainly.

        The node was read before without a mistake.
        """
        del node
        yield from ()

    def unexpected(self, node: Node, mistakes: Mistakes) -> Unread:
        """Note that something else stands there."""
        if isinstance(node, Broken):
            return Unread(self.what)
        return mistakes.add(
            "wrong-form",
            f"expected {self.what}, found {kind_of(node)}",
            node.position,
        )

    def text_of(self, node: Node, mistakes: Mistakes) -> Text:
        """Return a node's text.

        Raises:
            Unread: It is no text, or an empty one.
        """
        if not isinstance(node, Scalar) or node.is_null or not node.text.strip():
            raise self.unexpected(node, mistakes)
        return node.text
