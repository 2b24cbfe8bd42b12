"""Forms made of forms: lists, mappings by name, alternatives."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from backwright.blueprint.forms.form import Form, Schema, Tidied
from backwright.blueprint.forms.scalars import Word
from backwright.blueprint.mistakes import Mistakes, Unread
from backwright.blueprint.nodes import Mapping, Node, Scalar, Sequence, is_nothing
from backwright.blueprint.source import Text

Made = TypeVar("Made")
Item = TypeVar("Item")


@dataclass(frozen=True)
class Listed(Form[tuple[Item, ...]]):
    """A list.

    Attributes:
        of: What each of its items is.
    """

    of: Form[Item]

    @property
    def what(self) -> str:
        """What stands there."""
        return f"a list, each {self.of.what}"

    def read(self, node: Node, mistakes: Mistakes) -> tuple[Item, ...]:
        """Return the items that can be read."""
        if not isinstance(node, Sequence):
            raise self.unexpected(node, mistakes)
        items = []
        for child in node.items:
            try:
                items.append(self.of.read(child, mistakes))
            except Unread:
                mistakes.lose(child.text if isinstance(child, Scalar) else "")
        return tuple(items)

    def schema(self) -> Schema:
        """Return the JSON Schema of the list."""
        return {"type": "array", "items": self.of.schema()}

    def inside(self) -> tuple[Form[object], ...]:
        """Return the forms that it is made of."""
        return (self.of,)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        for item in node.items if isinstance(node, Sequence) else ():
            yield from self.of.tidied(item)


class NamedForm(Form[Made]):
    """A form that needs the word before it to make what it stands for."""

    def read_named(self, name: Text, node: Node, mistakes: Mistakes) -> Made:
        """Return what the node says of the name.

        Raises:
            Unread: It says nothing that can be used; why, was noted.
        """
        raise NotImplementedError

    def read(self, node: Node, mistakes: Mistakes) -> Made:
        """Return what the node says where no name stands before it."""
        return self.read_named(Text("", node.position), node, mistakes)


@dataclass(frozen=True)
class Paired(NamedForm[Made], Generic[Made, Item]):
    """A plain form whose meaning is joined with the word before it.

    Attributes:
        of: The form.
        make: Joins them.
    """

    of: Form[Item]
    make: Callable[[Text, Item], Made]

    @property
    def what(self) -> str:
        """What stands there."""
        return self.of.what

    def read_named(self, name: Text, node: Node, mistakes: Mistakes) -> Made:
        """Return the two joined."""
        return self.make(name, self.of.read(node, mistakes))

    def schema(self) -> Schema:
        """Return the JSON Schema of the form."""
        return self.of.schema()

    def inside(self) -> tuple[Form[object], ...]:
        """Return the forms that it is made of."""
        return (self.of,)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        yield from self.of.tidied(node)


@dataclass(frozen=True)
class Converted(Form[Made], Generic[Made, Item]):
    """A form whose value becomes another.

    Attributes:
        of: The form.
        make: Makes the other.
    """

    of: Form[Item]
    make: Callable[[Item], Made]

    @property
    def what(self) -> str:
        """What stands there."""
        return self.of.what

    def read(self, node: Node, mistakes: Mistakes) -> Made:
        """Return what is made of what the node says."""
        return self.make(self.of.read(node, mistakes))

    def schema(self) -> Schema:
        """Return the JSON Schema of the form."""
        return self.of.schema()

    def inside(self) -> tuple[Form[object], ...]:
        """Return the forms that it is made of."""
        return (self.of,)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        yield from self.of.tidied(node)


@dataclass(frozen=True)
class Shared(NamedForm[Made]):
    """A form that many places use: its schema is written once.

    Attributes:
        title: The name of its schema.
        of: The form.
    """

    title: str
    of: NamedForm[Made]

    @property
    def what(self) -> str:
        """What stands there."""
        return self.of.what

    def read_named(self, name: Text, node: Node, mistakes: Mistakes) -> Made:
        """Return what the node says of the name."""
        return self.of.read_named(name, node, mistakes)

    def schema(self) -> Schema:
        """Return a reference to the schema of the form."""
        return {"$ref": f"#/$defs/{self.title}"}

    def definitions(self) -> dict[str, Schema]:
        """Return the schema of the form, by its name."""
        return super().definitions() | {self.title: self.of.schema()}

    def inside(self) -> tuple[Form[object], ...]:
        """Return the form."""
        return (self.of,)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        yield from self.of.tidied(node)


@dataclass(frozen=True)
class Mapped(Form[tuple[Item, ...]]):
    """A mapping whose words are the user's own.

    Attributes:
        noun: What is mapped, in the plural.
        key: What the words are.
        of: What stands after each.
    """

    noun: str
    key: Word
    of: NamedForm[Item]

    @property
    def what(self) -> str:
        """What stands there."""
        return f"{self.noun} by name"

    def read(self, node: Node, mistakes: Mistakes) -> tuple[Item, ...]:
        """Return the entries that can be read, in order."""
        if not isinstance(node, Mapping):
            raise self.unexpected(node, mistakes)
        items, cut = [], False
        for name, child in node.entries:
            if cut and is_nothing(child):
                continue
            accepted = self._accepted(name, mistakes)
            try:
                item = self.of.read_named(name, child, mistakes)
            except Unread:
                mistakes.lose(name)
                cut = node.flow
            else:
                items.extend([item] if accepted else [])
        return tuple(items)

    def _accepted(self, name: Text, mistakes: Mistakes) -> bool:
        try:
            self.key.accept(name, mistakes)
        except Unread:
            mistakes.lose(name)
            mistakes.lose(self.key.casing(name))
            return False
        return True

    def schema(self) -> Schema:
        """Return the JSON Schema of the mapping."""
        return {
            "type": "object",
            "propertyNames": {"pattern": f"^(?:{self.key.pattern})$"},
            "additionalProperties": self.of.schema(),
        }

    def inside(self) -> tuple[Form[object], ...]:
        """Return the forms that it is made of."""
        return (self.of,)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        for _, child in node.entries if isinstance(node, Mapping) else ():
            yield from self.of.tidied(child)


@dataclass(frozen=True)
class Either(NamedForm[Made]):
    """A text in one form, or a list or mapping in another.

    Attributes:
        short: The form of a text.
        long: The form of anything else.
    """

    short: Form[Made]
    long: Form[Made]

    @property
    def what(self) -> str:
        """What stands there."""
        return f"{self.short.what}, or {self.long.what}"

    def read_named(self, name: Text, node: Node, mistakes: Mistakes) -> Made:
        """Return what the node says, whichever it is."""
        if isinstance(node, Scalar) and node.is_null:
            raise self.unexpected(node, mistakes)
        form = self.short if isinstance(node, Scalar) else self.long
        if isinstance(form, NamedForm):
            made: Made = form.read_named(name, node, mistakes)
            return made
        return form.read(node, mistakes)

    def schema(self) -> Schema:
        """Return the JSON Schema of both."""
        return {"anyOf": [self.short.schema(), self.long.schema()]}

    def inside(self) -> tuple[Form[object], ...]:
        """Return the forms that it is made of."""
        return (self.short, self.long)

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        form = self.short if isinstance(node, Scalar) else self.long
        yield from form.tidied(node)
