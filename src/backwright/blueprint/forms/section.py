"""Sections: mappings whose keys the language knows; also what explains each key."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from backwright.blueprint.forms.containers import NamedForm
from backwright.blueprint.forms.form import Form, Schema, Tidied
from backwright.blueprint.mistakes import (
    Mistakes,
    Unread,
    did_you_mean,
    near,
    one_of,
    shown,
)
from backwright.blueprint.nodes import Mapping, Node, is_nothing
from backwright.blueprint.source import Text

Made = TypeVar("Made")


@dataclass(frozen=True)
class Key:
    """A key of a section.

    Attributes:
        name: The word.
        form: What stands after it.
        summary: What it says, in a sentence.
        example: How it is used, in a line or a few.
        required: Whether it must be there.
        attribute: What it fills, where that is not called the same.
    """

    name: str
    form: Form[object]
    summary: str
    example: str = ""
    required: bool = False
    attribute: str = ""

    @property
    def fills(self) -> str:
        """What of the section's value it fills."""
        return self.attribute or self.name


@dataclass(frozen=True)
class Section(NamedForm[Made]):
    """A mapping whose keys are known.

    Attributes:
        title: What it describes, in a word; also the name of its schema.
        make: Makes its value of what its keys fill, its name and its position.
        keys: The keys.
        named: Whether the value has a name: the word before the section.
        placed: Whether the value is told where each key stands.
        noun: What a message calls it, where that is not its title.
    """

    title: str
    make: Callable[..., Made]
    keys: tuple[Key, ...]
    named: bool = False
    placed: bool = False
    noun: str = ""

    @property
    def what(self) -> str:
        """What stands there."""
        names = [key.name for key in self.keys]
        shortest = 4
        more = ", …" if len(names) > shortest else ""
        return f"a mapping with {', '.join(names[:shortest])}{more}"

    @property
    def called(self) -> str:
        """What a message calls it."""
        noun = self.noun or self.title.replace("-", " ")
        return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"

    def read_named(self, name: Text, node: Node, mistakes: Mistakes) -> Made:
        """Return the section's value."""
        if not isinstance(node, Mapping):
            raise self.unexpected(node, mistakes)
        values = self._values(node, mistakes)
        self._require(node, mistakes)
        if any(key.required and key.fills not in values for key in self.keys):
            raise Unread(self.title)
        if self.placed:
            values["places"] = {word: word.position for word, _ in node.entries}
        if self.named:
            values["name"] = name
        place = name.position if self.named else node.position
        made: Made = self.make(position=place, **values)
        return made

    def _values(self, node: Mapping, mistakes: Mistakes) -> dict[str, object]:
        known = {key.name: key for key in self.keys}
        values: dict[str, object] = {}
        cut = False
        for word, child in node.entries:
            key = known.get(word)
            if key is None:
                if not (cut and is_nothing(child)):
                    self._unknown(word, mistakes)
                continue
            try:
                values[key.fills] = key.form.read(child, mistakes)
            except Unread:
                cut = node.flow
        return values

    def _unknown(self, word: Text, mistakes: Mistakes) -> None:
        names = [key.name for key in self.keys]
        mistakes.add(
            "unknown-key",
            f"{self.called} has no {shown(word)}",
            word.position,
            did_you_mean(word, names) or one_of(names),
        )

    def _require(self, node: Mapping, mistakes: Mistakes) -> None:
        meant = {
            near(word, [key.name for key in self.keys]) for word, _ in node.entries
        }
        for key in self.keys:
            if key.required and key.name not in meant:
                mistakes.add(
                    "missing-key",
                    f'{self.called} needs "{key.name}"',
                    node.position,
                    f"for example {key.example}" if key.example else "",
                )

    def schema(self) -> Schema:
        """Return a reference to the section's schema."""
        return {"$ref": f"#/$defs/{self.title}"}

    def inside(self) -> tuple[Form[object], ...]:
        """Return the forms of its keys."""
        return tuple(key.form for key in self.keys)

    def definitions(self) -> dict[str, Schema]:
        """Return the section's schema and those of its keys."""
        return super().definitions() | {self.title: self._schema()}

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        forms = {key.name: key.form for key in self.keys}
        for word, child in node.entries if isinstance(node, Mapping) else ():
            yield from forms[word].tidied(child)

    def _schema(self) -> Schema:
        properties = {
            key.name: {**key.form.schema(), "description": key.summary}
            for key in self.keys
        }
        required = [key.name for key in self.keys if key.required]
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
            "required": required,
        }
