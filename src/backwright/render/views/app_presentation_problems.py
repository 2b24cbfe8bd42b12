"""The declared shape of an error, as Python and as a schema."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from backwright.blueprint.api import ErrorShape
from backwright.design.service import Service
from backwright.render.wording.docstrings import quoted

STRING: Final = '{"type": "string"}'
STRINGS: Final = f'{{"type": "array", "items": {STRING}}}'
PARTS: Final = (
    '{"type": "array", "items": {"type": "object", "properties": '
    f'{{"path": {STRING}, "message": {STRING}}}}}}}'
)
EXPRESSIONS: Final = {
    "code": "facts.code",
    "title": "facts.status.phrase",
    "detail": "facts.detail",
    "status": "facts.status.value",
    "request id": "request_id.get()",
    "instance": 'f"urn:request:{request_id.get()}"',
    "errors": "facts.errors",
    "errors by field": "facts.by_field",
    "messages": "facts.messages",
}
SCHEMAS: Final = {
    "status": '{"type": "integer"}',
    "errors": PARTS,
    "errors by field": f'{{"type": "object", "additionalProperties": {STRINGS}}}',
    "messages": STRINGS,
}


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        body: The body of an error, as Python.
        schema: What a contract says of it, as Python.
    """

    body: str
    schema: str


def view(service: Service) -> View:
    """Return what the template needs; nothing for problem+json."""
    shape = service.api.errors
    return View(_body(shape), _schema(shape)) if shape is not None else View("", "")


def _body(shape: ErrorShape) -> str:
    match shape:
        case Mapping():
            pairs = (f"{quoted(key)}: {_body(part)}" for key, part in shape.items())
            return "{" + ", ".join(pairs) + "}"
        case tuple():
            return "[" + ", ".join(map(_body, shape)) + "]"
        case word:
            return EXPRESSIONS[word]


def _schema(shape: ErrorShape) -> str:
    match shape:
        case Mapping():
            pairs = (f"{quoted(key)}: {_schema(part)}" for key, part in shape.items())
            keys = ", ".join(map(quoted, shape))
            return (
                f'{{"type": "object", "properties": {{{", ".join(pairs)}}}, '
                f'"required": [{keys}]}}'
            )
        case tuple():
            options = ", ".join(map(_schema, shape))
            return f'{{"type": "array", "items": {{"anyOf": [{options}]}}}}'
        case word:
            return SCHEMAS.get(word, STRING)
