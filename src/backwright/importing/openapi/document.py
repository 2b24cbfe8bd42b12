"""A contract: JSON or YAML that was read, its references and its parts put together."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from backwright.diagnostics import Diagnostic, Position, Rejected

LONGEST_CHAIN: Final = 30
"""References that may follow one another, and parts within parts."""

Raw = Mapping[str, Any]
NOTHING: Final[Raw] = {}


@dataclass(frozen=True)
class Shape:
    """A schema with its references followed and its parts put together.

    Attributes:
        type: `string`, `object` …; empty where it is none, or several.
        said: Its keywords.
        nullable: Whether it lets null in.
        name: What the contract calls it; empty for none.
        properties: Those of an object, as they stand in the contract.
        required: The properties that must be there.
    """

    type: str = ""
    said: Raw = field(default_factory=dict)
    nullable: bool = False
    name: str = ""
    properties: Raw = field(default_factory=dict)
    required: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Document:
    """A contract.

    Attributes:
        root: All of it.
        path: The file, as the user named it.
    """

    root: Raw
    path: str
    _known: dict[int, Shape] = field(default_factory=dict, repr=False)

    def followed(self, node: object) -> tuple[Raw, str]:
        """Return what a node is, or refers to, and its name there."""
        name = ""
        for _ in range(LONGEST_CHAIN):
            found = mapping(node)
            reference = found.get("$ref")
            if not isinstance(reference, str):
                return found, name
            name = reference.rpartition("/")[2]
            node = self._at(reference)
        return NOTHING, name

    def _at(self, reference: str) -> object:
        """Return what a reference within the contract points at; nothing for others."""
        if not reference.startswith("#/"):
            return NOTHING
        node: object = self.root
        for part in reference[2:].split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            node = mapping(node).get(key)
        return node

    def shape(self, node: object, depth: int = 0) -> Shape:
        """Return a schema as a whole; one that is its own part is empty there."""
        known = self._known.get(id(node))
        if known is None:
            self._known[id(node)] = Shape(name=self.followed(node)[1])
            known = self._known[id(node)] = self._put_together(node, depth)
        return known

    def _put_together(self, node: object, depth: int) -> Shape:
        raw, name = self.followed(node)
        beside = {key: value for key, value in mapping(node).items() if key != "$ref"}
        raw = {**raw, **beside} if name else raw
        if depth > LONGEST_CHAIN:
            return Shape(name=name)
        found = _own(raw, name)
        for part in listed(raw.get("allOf")):
            found = _joined(found, self.shape(part, depth + 1))
        options = [*listed(raw.get("anyOf")), *listed(raw.get("oneOf"))]
        return self._one_of(found, options, depth) if options else found

    def _one_of(self, found: Shape, options: list[object], depth: int) -> Shape:
        shapes = [self.shape(option, depth + 1) for option in options]
        solid = [shape for shape in shapes if shape.type != "null"]
        nullable = found.nullable or len(solid) < len(shapes)
        if len(solid) == 1:
            return replace(_joined(found, solid[0]), nullable=nullable)
        numbers = [shape for shape in solid if shape.type in ("number", "integer")]
        if len(solid) == 2 and len(numbers) == 1:  # noqa: PLR2004 (a number or its text)
            said = {**numbers[0].said, "format": "decimal"}
            return replace(_joined(found, numbers[0]), nullable=nullable, said=said)
        return replace(found, type="", nullable=nullable)


def _own(raw: Raw, name: str) -> Shape:
    """Return what a schema says itself, in the forms of 3.0 and 3.1."""
    types = raw.get("type")
    names = (
        [str(one) for one in types] if isinstance(types, list) else [str(types or "")]
    )
    solid = [one for one in names if one != "null"] or ["null"]
    type_ = solid[0] if len(solid) == 1 else ""
    properties = mapping(raw.get("properties"))
    if not type_ and properties:
        type_ = "object"
    if not type_ and all(isinstance(one, str) for one in listed(raw.get("enum"))):
        type_ = "string" if raw.get("enum") else ""
    return Shape(
        type=type_,
        said=raw,
        nullable=raw.get("nullable") is True or len(solid) < len(names),
        name=name,
        properties=properties,
        required=frozenset(map(str, listed(raw.get("required")))),
    )


def _joined(first: Shape, second: Shape) -> Shape:
    return Shape(
        type=second.type or first.type,
        said={**second.said, **first.said},
        nullable=first.nullable or second.nullable,
        name=first.name or second.name,
        properties={**second.properties, **first.properties},
        required=first.required | second.required,
    )


def mapping(node: object) -> Raw:
    """Return a node if it is a mapping, else nothing."""
    return node if isinstance(node, Mapping) else NOTHING


def listed(node: object) -> list[object]:
    """Return a node if it is a list, else nothing."""
    return node if isinstance(node, list) else []


def document_of(text: str, path: str) -> Document:
    """Return the contract that a text is.

    Raises:
        Rejected: It is none, or of a version that we do not know.
    """
    root = _parsed(text, path)
    version = mapping(root).get("openapi")
    if not isinstance(version, str) or not version.startswith("3."):
        message = "this is no OpenAPI document of version 3"
        older = "swagger" in mapping(root)
        advice = (
            "convert it from Swagger 2 first" if older else "it begins with openapi: 3"
        )
        raise Rejected(
            [Diagnostic(path=path, code="no-contract", message=message, help=advice)]
        )
    return Document(_plain(root), path)


def _parsed(text: str, path: str) -> object:
    try:
        if text.lstrip()[:1] == "{":
            return json.loads(text)
        return YAML(typ="safe", pure=True).load(text)
    except json.JSONDecodeError as error:
        place = Position(error.lineno, error.colno, error.colno)
        raise _unread(path, f"it is no JSON: {error.msg}", place) from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = (
            Position(mark.line + 1, mark.column + 1, mark.column + 1) if mark else None
        )
        problem = getattr(error, "problem", None) or "it cannot be read"
        raise _unread(path, f"it is no YAML: {problem}", line or Position()) from error
    except (RecursionError, ValueError) as error:
        raise _unread(path, "it cannot be read", Position()) from error


def _unread(path: str, message: str, place: Position) -> Rejected:
    return Rejected(
        [Diagnostic(path=path, code="no-contract", message=message, position=place)]
    )


def _plain(root: object) -> Raw:
    """Return the contract with texts for keys: YAML reads `200:` as a number."""
    return dict(_texts(mapping(root)))


def _texts(node: Raw) -> Iterator[tuple[str, object]]:
    for key, value in node.items():
        yield str(key), value
