"""Schemas as Pydantic publishes them: models, and the values that they hold."""

from collections.abc import Collection, Mapping
from typing import Final

from backwright.design.field import Field
from backwright.design.holding.chosen import Chosen
from backwright.kinds.schema import Schema
from backwright.render.wording.docstrings import read, sentence

Models = dict[str, Schema]

NULL: Final[Schema] = {"type": "null"}


def titled(name: str, schema: Schema) -> Schema:
    """Return the schema of a value under a name; what has one of its own keeps it."""
    return schema if _stands_for_another(schema) else {**schema, "title": title(name)}


def _stands_for_another(schema: object) -> bool:
    match schema:
        case {"$ref": _}:
            return True
        case {"anyOf": [inner, {"type": "null"}]}:
            return _stands_for_another(inner)
        case _:
            return False


def title(name: str) -> str:
    """Return what a name is called in a form: `Job Id`."""
    return name.title().replace("_", " ").strip()


def nullable(schema: Schema) -> Schema:
    """Return the schema of a value or null."""
    return {"anyOf": [schema, NULL]}


def listed(schema: Schema) -> Schema:
    """Return the schema of a list."""
    return {"type": "array", "items": schema}


def asked(field: Field) -> Schema:
    """Return what a request may say for a field."""
    schema = field.type.request_schema
    said = sentence(field.description) if field.description else ""
    if said and (field.optional or said != _said_of_words(field)):
        schema = {**schema, "description": said}
    return nullable(schema) if field.optional else schema


def _said_of_words(field: Field) -> str:
    """Return what is said of an enum anyway, so that Pydantic does not repeat it."""
    choice = field.type.choice if isinstance(field.type, Chosen) else None
    return read(choice.description, 4, choice.name) if choice else ""


def shown(field: Field) -> Schema:
    """Return what a response says of a field."""
    schema = field.type.response_schema
    return nullable(schema) if field.optional else schema


def sent(
    name: str,
    said: str,
    values: Mapping[str, Schema],
    beside: Mapping[str, Schema] | None = None,
) -> Models:
    """Return the model of a response.

    Args:
        name: Its name.
        said: What it is.
        values: What it holds.
        beside: What it may hold besides.
    """
    return _model(name, said, {**values, **(beside or {})}, values.keys())


def taken(
    name: str,
    said: str,
    values: Mapping[str, Schema],
    required: Collection[str] | None = None,
) -> Models:
    """Return the model of a request, which may hold nothing else.

    Args:
        name: Its name.
        said: What it is.
        values: What it may hold.
        required: What it must hold; all of it if nothing is said.
    """
    needed = values.keys() if required is None else required
    (model,) = _model(name, said, values, needed).values()
    return {name: {**model, "additionalProperties": False}}


def chosen(name: str, said: str, words: Collection[str]) -> Models:
    """Return the model of one of a few words."""
    schema = {"type": "string", "enum": list(words)}
    return {name: {**schema, "title": name, "description": said}}


def _model(
    name: str, said: str, values: Mapping[str, Schema], required: Collection[str]
) -> Models:
    schema: dict[str, object] = {
        "type": "object",
        "title": name,
        "description": said,
        "properties": {key: titled(key, value) for key, value in values.items()},
    }
    if required:
        schema["required"] = list(required)
    return {name: schema}
