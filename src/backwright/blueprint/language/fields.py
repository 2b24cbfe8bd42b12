"""What is said of a field, in a line or in full, and of a field that is computed."""

from collections.abc import Callable
from collections.abc import Mapping as Places
from dataclasses import dataclass, replace

from backwright.blueprint.field import (
    Comparison,
    Constraint,
    Default,
    Field,
    Flag,
    Json,
    Length,
    Matches,
    OnDelete,
    Range,
)
from backwright.blueprint.forms.containers import (
    Converted,
    Either,
    Listed,
    Mapped,
    Paired,
    Shared,
)
from backwright.blueprint.forms.form import Form, Schema
from backwright.blueprint.forms.scalars import Constant, Line
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.words import FIELD_NAME, SENTENCE, SWITCH
from backwright.blueprint.lines import constraints
from backwright.blueprint.lines.defaults import default_of_word
from backwright.blueprint.lines.fields import FIELD_PATTERN, parse_field
from backwright.blueprint.lines.writing import write_constraint, write_field
from backwright.blueprint.mistakes import Mistakes
from backwright.blueprint.nodes import Broken, Mapping, Node, Scalar, Sequence
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


class Anything(Form[Default]):
    """Any value that JSON can say."""

    what = "a value"

    def read(self, node: Node, mistakes: Mistakes) -> Default:
        """Return the value."""
        bare = isinstance(node, Scalar) and node.plain and default_of_word(node.text)[1]
        return Default(self._json(node, mistakes), bare, node.position)

    def _json(self, node: Node, mistakes: Mistakes) -> Json:
        match node:
            case Scalar():
                if node.is_null:
                    return None
                return default_of_word(node.text)[0] if node.plain else str(node.text)
            case Sequence():
                return [self._json(item, mistakes) for item in node.items]
            case Mapping():
                return {
                    str(word): self._json(value, mistakes)
                    for word, value in node.entries
                }
            case Broken():
                raise self.unexpected(node, mistakes)

    def schema(self) -> Schema:
        """Return the JSON Schema of anything."""
        return {}


@dataclass(frozen=True, slots=True)
class _Said:
    """What the keys of a long form say, apart from the line in `type`."""

    constraints: tuple[Constraint, ...]
    flags: frozenset[Flag]
    values: dict[str, object]


def make_field(
    *,
    name: Text,
    type: Field,  # noqa: A002 - the key is called so
    position: Position,
    places: Places[str, Position],
    **said: object,
) -> Field:
    """Return the field that a long form describes: its line and what is added."""
    added = _said(said)
    build: Callable[..., Field] = replace
    return build(
        type,
        name=name,
        position=position,
        places={**type.places, **places},
        constraints=type.constraints + added.constraints,
        flags=type.flags | added.flags,
        **added.values,
    )


def _said(said: dict[str, object]) -> _Said:
    conditions = (Comparison, Range, Length, Matches)
    found = [value for value in said.values() if isinstance(value, conditions)]
    checks = said.pop("check", ())
    if isinstance(checks, tuple):
        found.extend(check for check in checks if isinstance(check, Comparison))
    unique = said.get("unique")
    flags = {flag for flag in Flag if said.get(flag) is True}
    if isinstance(unique, Flag):
        flags.add(unique)
    others = ("optional", "default", "on_delete", "was", "description", "example")
    values = {word: said[word] for word in others if word in said}
    return _Said(tuple(found), frozenset(flags), values)


def named_field(name: Text, field: Field) -> Field:
    """Return the field that a line describes, with its name."""
    return replace(field, name=name, position=name.position)


FIELD_LINE = Line(
    "a field such as string(120)", parse_field, FIELD_PATTERN, write=write_field
)
COMPARISON = Line(
    "a comparison such as >= 0",
    constraints.parse_comparison,
    r"^\s*(?:[<>!=]=?|<>)",
    write=write_constraint,
)
RANGE = Line(
    "a range such as 1..5", constraints.parse_range, r"\.\.", write=write_constraint
)
LENGTH = Line(
    "a length such as 3..40",
    constraints.parse_length,
    r"^\s*(?:\d+\s*(?:\.\.\s*\d*)?|\.\.\s*\d+)\s*$",
    numeric=True,
)
PATTERN = Line(
    r"a regular expression such as /^\d+$/", constraints.parse_pattern, r"^\s*/.+/\s*$"
)

TYPE = Key(
    "type",
    FIELD_LINE,
    "The type of the field: a kind, a value object or an entity; the rest of the "
    "field's line may follow.",
    "type: decimal(10,2) >= 0",
    required=True,
)
DESCRIPTION = Key(
    "description",
    SENTENCE,
    "What it is, for the people who read the API's documentation.",
    "description: A shop that sells on one or more marketplaces.",
)

FIELD_SECTION = Section(
    "field",
    make_field,
    (
        TYPE,
        Key(
            "optional",
            SWITCH,
            "Whether the field may be null, as the ? in its line says.",
            "optional: true",
        ),
        Key(
            "check",
            Either(Converted(COMPARISON, lambda found: (found,)), Listed(COMPARISON)),
            "Comparisons that the value must pass: with a number, a date, `now`, "
            "`today` or another field.",
            'check: [">= 0", "<= list_price"]',
        ),
        Key(
            "range",
            RANGE,
            "The least and the greatest value; both belong to it.",
            "range: 1..5",
        ),
        Key(
            "length",
            LENGTH,
            "How many characters of a text, bytes of a file, or members of a list.",
            "length: 3..40",
        ),
        Key(
            "matches",
            PATTERN,
            "The regular expression that a text must match.",
            r"matches: /^\d{13}$/",
        ),
        Key(
            "unique",
            Constant(
                {
                    "true": Flag.UNIQUE,
                    "per tenant": Flag.UNIQUE_PER_TENANT,
                    "false": None,
                }
            ),
            "Whether no two rows hold the same value: in all, or `per tenant`.",
            "unique: per tenant",
        ),
        Key(
            "index",
            SWITCH,
            "Whether the database keeps an index of the field.",
            "index: true",
        ),
        Key(
            "search",
            SWITCH,
            "Whether `?search=` of the list looks into the field.",
            "search: true",
        ),
        Key(
            "filter",
            SWITCH,
            "Whether the list can be narrowed to a value of the field.",
            "filter: true",
        ),
        Key(
            "sort",
            SWITCH,
            "Whether the list can be ordered by the field.",
            "sort: true",
        ),
        Key(
            "readonly",
            SWITCH,
            "Whether clients see the field but never set it.",
            "readonly: true",
        ),
        Key(
            "immutable",
            SWITCH,
            "Whether the field is set when it is created and never after.",
            "immutable: true",
        ),
        Key(
            "private",
            SWITCH,
            "Whether the field is stored but never returned by the API.",
            "private: true",
        ),
        Key(
            "default",
            Anything(),
            "What the field holds when nothing was given; `now` and `today` are known.",
            "default: draft",
        ),
        Key(
            "on_delete",
            Constant({str(choice): choice for choice in OnDelete}),
            "What becomes of the row when the row that it refers to is deleted.",
            "on_delete: cascade",
        ),
        Key(
            "was",
            FIELD_NAME,
            "The field's former name: its values are kept, also where its type is "
            "another; its own name, where only the type is.",
            "was: due_on",
        ),
        DESCRIPTION,
        Key(
            "example",
            Anything(),
            "A value for the API's documentation.",
            "example: 9780262033848",
        ),
    ),
    named=True,
    placed=True,
)

FIELD = Shared("any-field", Either(Paired(FIELD_LINE, named_field), FIELD_SECTION))
FIELDS = Mapped("fields", FIELD_NAME, FIELD)
