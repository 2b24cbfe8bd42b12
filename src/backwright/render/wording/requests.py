"""How values look over HTTP: what a request may say, what a response shows."""

import re
from typing import Final

from backwright.design.field import Field
from backwright.design.types import IDENTITY, Type
from backwright.naming import pascal
from backwright.render.wording.defaults import documented
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
    said = accepted(field.type, field.type.request)
    if field.description:
        text = quoted(sentence(field.description))
        said = f"Annotated[{said}, Field(description={text})]"
    return f"{alias(field)} = {said}"


def given(field: Field) -> str:
    """Return the annotation of a field in a request, null included."""
    return f"{alias(field)} | None" if field.optional else alias(field)


def created(field: Field) -> str:
    """Return the line of a field in a request that creates."""
    if field.required:
        return f"{field.name}: {given(field)}"
    said = given(field)
    if field.default and not field.default.dynamic and field.default.json:
        extra = f'json_schema_extra={{"default": {documented(field.default)}}}'
        said = f"Annotated[{said}, Field({extra})]"
    return f"{field.name}: NotRequired[{said}]"


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
