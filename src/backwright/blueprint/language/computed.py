"""What is said of a field that is not stored, but computed for each answer."""

from dataclasses import replace

from backwright.blueprint.field import Field, Type
from backwright.blueprint.forms.containers import Either, Mapped, Paired
from backwright.blueprint.forms.scalars import Line
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.fields import DESCRIPTION
from backwright.blueprint.language.words import FIELD_NAME
from backwright.blueprint.lines.fields import FIELD_PATTERN, parse_field
from backwright.blueprint.lines.rules import OVER_PATTERN, Over, is_over, parse_over
from backwright.blueprint.model import Computed
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


def _parse(text: Text) -> Computed:
    if not is_over(text):
        return Computed(field=parse_field(text))
    over = parse_over(text)
    return Computed(
        field=_field_over(over), over=over.relation, count=over.count, mine=over.mine
    )


def _field_over(over: Over) -> Field:
    """Return the field of what is counted: a number, or whether there is any."""
    place = over.relation.position
    kind = Text("int" if over.count else "bool", place)
    return Field(name=Text(""), type=Type(kind, position=place))


def _named(name: Text, computed: Computed) -> Computed:
    field = replace(computed.field, name=name, position=name.position)
    return replace(computed, field=field, position=name.position)


def _make(
    *,
    name: Text,
    position: Position,
    type: Computed,  # noqa: A002 - the key is called so
    description: Text | None = None,
) -> Computed:
    made = _named(name, replace(type, position=position))
    return replace(made, field=replace(made.field, description=description))


_LINE = Line(
    "a type, or what is counted, such as count of comments",
    _parse,
    f"(?:{OVER_PATTERN})|(?:{FIELD_PATTERN})",
)

COMPUTED_SECTION = Section(
    "computed-field",
    _make,
    (
        Key(
            "type",
            _LINE,
            "The type of the field, whose body is then the user's own code; or "
            "`count of` or `any of` the rows that refer here, with `my` only those "
            "that the caller owns.",
            "type: count of comments",
            required=True,
        ),
        DESCRIPTION,
    ),
    named=True,
)

COMPUTED = Mapped(
    "computed fields", FIELD_NAME, Either(Paired(_LINE, _named), COMPUTED_SECTION)
)
