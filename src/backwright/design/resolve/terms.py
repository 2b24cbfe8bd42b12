"""What the names in an expression stand for."""

from collections.abc import Iterator, Sequence
from typing import Final

from backwright.design.field import Field
from backwright.design.holding.chosen import Chosen
from backwright.design.holding.composite import Composite
from backwright.design.holding.listed import Listed
from backwright.design.holding.wrapped import Wrapped
from backwright.design.types import Type
from backwright.expressions import terms
from backwright.expressions.terms import Kind, Term, Terms
from backwright.kinds.scalar import Scalar
from backwright.kinds.traits import Trait

OF_KINDS: Final = {
    "bool": terms.BOOL,
    "int": terms.INT,
    "bigint": terms.BIGINT,
    "float": terms.FLOAT,
    "date": terms.DATE,
    "datetime": terms.DATETIME,
    "time": terms.TIME,
    "duration": terms.DURATION,
    "uuid": terms.Type(Kind.UUID),
    "bytes": terms.Type(Kind.BYTES),
    "json": terms.Type(Kind.OPAQUE),
    "secret": terms.Type(Kind.OPAQUE),
}


def terms_of(fields: Sequence[Field], column: str = "") -> Terms:
    """Return what each name stands for.

    Args:
        fields: The fields of the entity or of the value object.
        column: What stands before the columns of a value object's fields:
            `credit_`; empty for an entity's own.
    """
    return {path: term for field in fields for path, term in _terms(field, column)}


def _terms(field: Field, column: str) -> Iterator[tuple[str, Term]]:
    held = field.type
    python = f"{field.name}.value" if isinstance(held, Wrapped) else field.name
    term = Term(
        type=type_of(held),
        optional=field.optional,
        column=_column(field, column),
        python=python,
        holder=field.name if isinstance(held, Wrapped) else "",
    )
    for name in dict.fromkeys((field.name, field.asked or field.name)):
        yield name, term
    if isinstance(held, Composite):
        inner = terms_of(held.value.fields, f"{column}{field.name}_")
        for path, part in inner.items():
            yield (
                f"{field.name}.{path}",
                Term(
                    type=part.type,
                    column=part.column,
                    python=f"{field.name}.{part.python}",
                    holder=f"{field.name}.{part.holder}" if part.holder else "",
                ),
            )


def _column(field: Field, prefix: str) -> str:
    if isinstance(field.type, Composite):
        return prefix + field.name + field.type.cells[0].suffix
    scalar = field.type.cells[0].scalar
    hidden = scalar is not None and scalar.has(Trait.ENCRYPTED)
    return "" if hidden else prefix + field.name


def type_of(held: Type) -> terms.Type:
    """Return what a value is, as far as expressions care."""
    match held:
        case Chosen(choice):
            members = {
                member.value: f"{choice.name}.{member.name}"
                for member in choice.members
            }
            return terms.choice_type(members)
        case Composite():
            return terms.Type(Kind.OPAQUE)
        case Listed():
            return terms.Type(Kind.LIST)
        case _:
            scalar = held.cells[0].scalar
            return type_of_scalar(scalar) if scalar else terms.Type(Kind.OPAQUE)


def type_of_scalar(scalar: Scalar) -> terms.Type:
    """Return what a value of a kind is, as far as expressions care."""
    if scalar.kind.name == "decimal":
        precision, scale = map(int, scalar.arguments)
        return terms.decimal_type(precision, scale)
    return OF_KINDS.get(scalar.kind.name, terms.TEXT)
