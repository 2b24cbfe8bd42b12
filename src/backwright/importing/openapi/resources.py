"""Which things a contract serves: a path for many, a path for one, their schemas."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import commonpath
from typing import Final

from backwright.importing.openapi.bodies import Bodies
from backwright.importing.openapi.document import (
    Document,
    Raw,
    Shape,
    listed,
    mapping,
)
from backwright.naming import plural, singular, snake

PARAMETER: Final = re.compile(r"\{([^}]*)\}")
METHODS: Final = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True)
class Resource:
    """One thing that is served.

    Attributes:
        name: The last part of its path, in snake case: `api_keys`.
        path: The path of many.
        key: The name of the parameter that finds one; empty where none is.
        many: The operations on many, by method.
        one: The operations on one, by method.
        read: What is returned of one; its envelope taken off.
        row: What a list shows of one.
        create: What is sent to make one.
        update: What is sent to change one.
        envelopes: The keys around what is sent: `item`, `list`, `total`, `input`.
    """

    name: str
    path: str
    key: str
    many: Raw
    one: Raw
    read: Shape
    row: Shape
    create: Shape
    update: Shape
    envelopes: Mapping[str, str] = field(default_factory=dict)

    @property
    def noun(self) -> str:
        """Its name for one, in snake case."""
        return singular(self.name)


def resources_of(document: Document) -> dict[str, Resource]:
    """Return what a contract serves, by name; what is served twice, from its top."""
    paths = {str(path): mapping(item) for path, item in _paths(document)}
    found: dict[str, Resource] = {}
    for path in sorted(
        paths, key=lambda each: (each.count("{"), list(paths).index(each))
    ):
        resource = _resource(document, path, paths)
        if resource is not None:
            known = found.get(resource.name)
            if known is None:
                found[resource.name] = resource
    schemas = {one.read.name for one in found.values() if one.key and one.read.name}
    return {
        name: one
        for name, one in found.items()
        if one.key or one.row.name not in schemas
    }


def parents_of(document: Document, name: str) -> list[str]:
    """Return the things under which something is also served: `articles`."""
    paths = (str(path) for path, _ in _paths(document))
    parts = (path.strip("/").split("/") for path in paths)
    return [
        snake(part[-3])
        for part in parts
        if len(part) > 2  # noqa: PLR2004 (what it is under, which one, and it)
        and snake(part[-1]) == name
        and PARAMETER.fullmatch(part[-2])
    ]


def _paths(document: Document) -> Iterator[tuple[object, object]]:
    yield from mapping(document.root.get("paths")).items()


def _resource(
    document: Document, path: str, paths: Mapping[str, Raw]
) -> Resource | None:
    last = path.strip("/").rpartition("/")[2]
    one_path = next((each for each in paths if _is_one_of(each, path)), "")
    name = snake(last)
    is_many = plural(singular(name)) == name or one_path
    if not last or PARAMETER.search(last) or not is_many:
        return None
    many, one = paths[path], paths.get(one_path, {})
    bodies = Bodies(document, name)
    row = bodies.row(many.get("get"))
    read = bodies.answer(one.get("get"), one.get("patch"), one.get("put"))
    if not read.properties and not row.properties:
        return None
    return Resource(
        name=name,
        path=path,
        key=PARAMETER.findall(one_path)[-1] if one_path else "",
        many=many,
        one=one,
        read=read if read.properties else row,
        row=row,
        create=bodies.request(many.get("post")),
        update=bodies.request(one.get("patch"), one.get("put")),
        envelopes=bodies.envelopes,
    )


def _is_one_of(path: str, many: str) -> bool:
    start, _, last = path.rstrip("/").rpartition("/")
    return start == many.rstrip("/") and PARAMETER.fullmatch(last) is not None


def prefix_of(resources: Mapping[str, Resource]) -> str:
    """Return the path before every resource: `/api/v1`."""
    starts = [
        resource.path.rpartition("/")[0]
        for resource in resources.values()
        if "{" not in resource.path
    ]
    if not starts:
        return "/"
    return commonpath(starts) if all(starts) else "/"


def parameters_of(document: Document, operation: object) -> dict[str, Shape]:
    """Return the parameters in the query of an operation, by name."""
    found: dict[str, Shape] = {}
    for item in listed(mapping(operation).get("parameters")):
        raw, _ = document.followed(item)
        if raw.get("in") == "query":
            found[str(raw.get("name"))] = document.shape(raw.get("schema"))
    return found
