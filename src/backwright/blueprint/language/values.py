"""What is said of value objects."""

from collections.abc import Iterator

from backwright.blueprint.field import Field
from backwright.blueprint.forms.containers import NamedForm
from backwright.blueprint.forms.form import Form, Schema, Tidied
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.behaviour import INVARIANTS
from backwright.blueprint.language.fields import (
    DESCRIPTION,
    FIELD,
    FIELD_LINE,
    FIELDS,
    named_field,
)
from backwright.blueprint.mistakes import Mistakes
from backwright.blueprint.model import Value
from backwright.blueprint.nodes import Mapping, Node, Scalar
from backwright.blueprint.source import Text

SINGLE = "value"
"""What a single value calls itself in its constraints."""


def _single(name: Text, field: Field) -> Value:
    inner = named_field(Text(SINGLE, name.position), field)
    return Value(name=name, single=inner, position=name.position)


_RULES = Key(
    "invariants",
    INVARIANTS,
    "What must always hold: the rule in words, and the condition.",
    "invariants: {ends after it starts: until >= since}",
)

SINGLE_SECTION = Section(
    "single-value",
    Value,
    (
        Key(
            "is",
            FIELD,
            "What the value is: a type with its constraints.",
            "is: string(32) matches /^[A-Z-]+$/",
            required=True,
            attribute="single",
        ),
        _RULES,
        DESCRIPTION,
    ),
    named=True,
)

COMPOSITE_SECTION = Section(
    "composite-value",
    Value,
    (
        Key(
            "fields",
            FIELDS,
            "What the value is made of.",
            'fields: {amount: "decimal(12,2)", currency: "enum(EUR, USD)"}',
            required=True,
        ),
        _RULES,
        DESCRIPTION,
    ),
    named=True,
)


class ValueForm(NamedForm[Value]):
    """A line, fields by name, or either in full."""

    what = "a type with its constraints, or fields by name"

    def read_named(self, name: Text, node: Node, mistakes: Mistakes) -> Value:
        """Return the value object."""
        if isinstance(node, Scalar):
            return _single(name, FIELD_LINE.read(node, mistakes))
        if not isinstance(node, Mapping):
            raise self.unexpected(node, mistakes)
        section = _section_of(node)
        if section is not None:
            return section.read_named(name, node, mistakes)
        fields = FIELDS.read(node, mistakes)
        return Value(name=name, fields=fields, position=name.position)

    def schema(self) -> Schema:
        """Return the JSON Schema of all four ways."""
        return {"anyOf": [way.schema() for way in self.inside()]}

    def inside(self) -> tuple[Form[object], ...]:
        """Return the four ways."""
        return FIELD_LINE, SINGLE_SECTION, COMPOSITE_SECTION, FIELDS

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield each line that can be written more plainly."""
        if isinstance(node, Scalar):
            yield from FIELD_LINE.tidied(node)
        elif isinstance(node, Mapping):
            yield from (_section_of(node) or FIELDS).tidied(node)


def _section_of(node: Mapping) -> Section[Value] | None:
    """Return the section that the value is written in; None for a plain mapping."""
    entries = {str(word): child for word, child in node.entries}
    if "is" in entries:
        return SINGLE_SECTION
    return COMPOSITE_SECTION if _is_fields(entries.get("fields")) else None


def _is_fields(node: Node | None) -> bool:
    """Tell whether it holds fields, and is not itself a field called so."""
    return isinstance(node, Mapping) and "type" not in dict(node.entries)


VALUE = ValueForm()
