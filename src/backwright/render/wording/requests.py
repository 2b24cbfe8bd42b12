"""How values look over HTTP: what a request may say, what a response shows."""

import re
from typing import Final

from backwright.design.field import Field
from backwright.design.types import IDENTITY, Type
from backwright.naming import pascal
from backwright.render.wording.defaults import published, value_of
from backwright.render.wording.docstrings import quoted, sentence

_CALL: Final = re.compile(r"(\w+)\(\{\}\)")


def accepted(kind: Type, written: str) -> str:
    """Return the annotation of a value that a request gives, made for the domain.

    Args:
        kind: What the value is.
        written: Its annotation as the contract has it.
    """
    if kind.to_domain == IDENTITY:
        return written
    return f"Annotated[{kind.domain}, Parsed({written}, {_step(kind.to_domain)})]"


def _step(template: str) -> str:
    call = _CALL.fullmatch(template)
    return call[1] if call else f"lambda value: {template.format('value')}"


def alias(field: Field) -> str:
    """Return the name of what a request may say for a field."""
    return f"{pascal(field.name)}Field"


def definition(field: Field) -> str:
    """Return the definition of that name."""
    return f"{alias(field)} = {described(field, field.type.request)}"


def described(field: Field, written: str) -> str:
    """Return the annotation of a field in a request, with what it means.

    Args:
        field: The field.
        written: Its annotation as the contract has it.
    """
    said = accepted(field.type, written)
    if not field.description:
        return said
    text = quoted(sentence(field.description))
    return f"Annotated[{said}, Field(description={text})]"


def given(field: Field, kind: str = "") -> str:
    """Return the annotation of a field in a request, null included."""
    said = kind or alias(field)
    return f"{said} | None" if field.optional else said


def created(field: Field, kind: str = "") -> str:
    """Return the line of a field in a request that creates.

    Args:
        field: The field.
        kind: Its annotation, where it has no name of its own.
    """
    said = given(field, kind)
    if field.required:
        return f"{field.name}: {said}"
    if extra := published(field):
        said = f"Annotated[{said}, Field(json_schema_extra={extra!r})]"
    return f"{field.name}: NotRequired[{said}]"


def asked(field: Field) -> str:
    """Return the line of a field that is a parameter of a query."""
    said = described(field, field.type.query)
    if field.required:
        return f"{field.name}: {said}"
    plain = None if is_made_later(field) else field.default
    if plain is None or field.optional:
        said = f"Annotated[{said} | None, OMITTABLE]"
    return f"{field.name}: {said} = {plain.python if plain else None}"


def commanded(field: Field) -> str:
    """Return the argument that a parameter of a query gives to its command."""
    value = f"self.{field.name}"
    default = field.default
    if default and value_of(field) and is_made_later(field):
        value = f"{default.python} if {value} is None else {value}"
    return f"{field.name}={value}"


def is_made_later(field: Field) -> bool:
    """Tell whether a default is no value that the contract of a query can show."""
    return bool(field.default and (field.default.dynamic or value_of(field)))


def shown(field: Field) -> str:
    """Return the line of a field in a response."""
    kind = field.type.response
    return f"{field.name}: {kind} | None" if field.optional else f"{field.name}: {kind}"


def value_shown(field: Field, owner: str) -> str:
    """Return the argument that a field gives to a response."""
    value = f"{owner}.{field.name}"
    step = field.type.to_response
    if step == IDENTITY:
        return f"{field.name}={value}"
    said = step.format(value)
    return (
        f"{field.name}=None if {value} is None else {said}"
        if field.optional
        else f"{field.name}={said}"
    )
