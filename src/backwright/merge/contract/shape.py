"""A schema in one form, whichever of several ways its document writes it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from backwright.merge.contract.document import DEEPEST, Document, Json

ALL = frozenset({"string", "number", "integer", "boolean", "object", "array"})
TYPES = {
    type(None): "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
}
PREFIX = "#/components/schemas/"
JOINED = ("properties", "$defs")


@dataclass(frozen=True)
class Shape:
    """What a schema allows.

    Attributes:
        name: The component it is, if it is one.
        null: Whether it allows null.
        types: The other types it allows.
        words: Its other keywords.
        variants: The schemas of which a value fits one, if it is a choice.
    """

    name: str
    null: bool
    types: frozenset[str]
    words: Json
    variants: tuple[Json, ...] = field(default=())

    @property
    def is_any(self) -> bool:
        """Whether it allows every type."""
        return self.types == ALL and not self.variants


def shape_of(schema: object, document: Document) -> Shape:
    """Return a schema in one form.

    Args:
        schema: As the document writes it.
        document: What it refers to.
    """
    name = component_of(schema)
    words = _whole(schema, document)
    choices = list(_choices(words, document, 0))
    rest = {key: each for key, each in words.items() if key not in {"anyOf", "oneOf"}}
    if choices:
        return _choice(name, rest, choices, document)
    types = _types(rest)
    null = "null" in types or rest.get("nullable") is True
    return Shape(name, null, types - {"null"}, _without_form(rest))


@dataclass(frozen=True)
class Named:
    """A component, or null in its place, as a schema refers to it.

    Attributes:
        name: The component.
        null: Whether null may stand in its place.
        words: What is said beside it.
    """

    name: str
    null: bool
    words: Json

    @property
    def reference(self) -> Json:
        """The reference alone."""
        return {"$ref": f"{PREFIX}{self.name}"}


def named(schema: object) -> Named | None:
    """Return the component that a schema stands for; None for any other schema."""
    if not isinstance(schema, dict):
        return None
    match schema.get("anyOf"):
        case [inner, {"type": "null"}] if name := component_of(inner):
            return Named(name, null=True, words=_beside(schema))
    name = component_of(schema)
    return Named(name, null=False, words=_beside(schema)) if name else None


def _beside(schema: Json) -> Json:
    return {key: each for key, each in schema.items() if key not in {"$ref", "anyOf"}}


def refers(schema: object) -> bool:
    """Return whether a schema, or one in it, is a reference."""
    if isinstance(schema, dict):
        return "$ref" in schema or any(map(refers, schema.values()))
    return isinstance(schema, list) and any(map(refers, schema))


def _choice(name: str, rest: Json, choices: list[Json], document: Document) -> Shape:
    shapes = [(each, shape_of(each, document)) for each in choices]
    null = rest.get("nullable") is True or any(shape.null for _, shape in shapes)
    solid = [(each, shape) for each, shape in shapes if shape.types or shape.variants]
    words = _without_form(rest)
    if free := [shape for _, shape in solid if shape.is_any and not shape.words]:
        return Shape(name, null, free[0].types, words)
    if len(solid) == 1:
        only = solid[0][1]
        inside = {**only.words, **words}
        return Shape(name or only.name, null, only.types, inside, only.variants)
    types = frozenset(each for _, shape in solid for each in shape.types)
    return Shape(name, null, types, words, tuple(each for each, _ in solid))


def _whole(schema: object, document: Document) -> Json:
    """Return a schema with its references and `allOf` joined in."""
    if schema is False:
        return {"not": {}}
    words = document.follow(schema)
    for part in words.get("allOf", ()):
        words = _joined({**words, "allOf": ()}, _whole(part, document))
    return {key: each for key, each in words.items() if key != "allOf"}


def _joined(left: Json, right: Json) -> Json:
    joined = {**left, **right}
    for key in JOINED:
        if key in left and key in right:
            joined[key] = {**left[key], **right[key]}
    if "required" in left or "required" in right:
        joined["required"] = [*left.get("required", []), *right.get("required", [])]
    return joined


def _choices(words: Json, document: Document, depth: int) -> Iterator[Json]:
    for each in [*words.get("anyOf", ()), *words.get("oneOf", ())]:
        inner = document.follow(each)
        if set(inner) & {"anyOf", "oneOf"} and depth < DEEPEST:
            yield from _choices(inner, document, depth + 1)
        else:
            yield each


def _types(words: Json) -> frozenset[str]:
    said: Any = words.get("type")
    if isinstance(said, str):
        return frozenset({said})
    if isinstance(said, list):
        return frozenset(said)
    if "enum" in words or "const" in words:
        return frozenset(map(_type_of, _values(words) or ()))
    if "properties" in words:
        return frozenset({"object"})
    return ALL | {"null"}


def _values(words: Json) -> list[Any] | None:
    if "const" in words:
        return [words["const"]]
    found = words.get("enum")
    return found if isinstance(found, list) else None


def _type_of(value: object) -> str:
    return TYPES.get(type(value), "object")


def _without_form(words: Json) -> Json:
    values = _values(words)
    kept = {
        key: each
        for key, each in words.items()
        if key not in {"type", "nullable", "const", "enum"}
    }
    if values is not None:
        kept["enum"] = [value for value in values if value is not None]
    return kept


def component_of(schema: object) -> str:
    """Return the name of the component that a schema refers to; empty if none."""
    target = schema.get("$ref", "") if isinstance(schema, dict) else ""
    return target.removeprefix(PREFIX) if str(target).startswith(PREFIX) else ""
