"""Operations as FastAPI publishes them: parameters, bodies, answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Final

from backwright.kinds.schema import Schema
from backwright.render.contract.models import title

Content = Mapping[str, Schema]

SUCCESS: Final = "Successful Response"
MADE: Final = "It was made."
JSON: Final = "application/json"
PROBLEM: Final = "#/components/schemas/Problem"
DESCRIPTIONS: Final = {
    400: "The body is no JSON.",
    401: "The token is missing, expired or forged.",
    403: "The caller may see it, but not do this.",
    404: "There is no such thing, or none that the caller may see.",
    409: "The present state forbids it.",
    412: "It changed since the caller read it.",
    413: "The body is too large.",
    415: "The file is of a kind that is not accepted.",
    422: "The request does not match the contract.",
    428: "The caller must say in `If-Match` which version they change.",
    429: "Too often; wait as long as `Retry-After` says.",
    501: "Nobody has written yet how to do this.",
    503: "The database does not answer.",
}
VERSION: Final[Schema] = {
    "type": "string",
    "description": "The `ETag` that you read, or `*` for whatever is there.",
    "examples": ['"1"'],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One operation.

    Attributes:
        method: Its method, in capitals.
        path: Its path, with all that precedes it.
        function: The name of its function.
        tag: What it belongs to.
        summary: A few words.
        description: A sentence.
        errors: The statuses that it may answer beside its success.
        secured: Whether the caller must say who they are.
        parameters: What it takes beside the body.
        body: What the request may carry: media type → schema.
        status: The status of its success.
        answer: What the response carries, likewise.
        success: What is said of it.
        made: Whether it can also make what it is about.
    """

    method: str
    path: str
    function: str
    tag: str
    summary: str
    description: str
    errors: Iterable[int]
    secured: bool = True
    parameters: tuple[Schema, ...] = ()
    body: Content = field(default_factory=dict)
    status: int = HTTPStatus.OK
    answer: Content = field(default_factory=dict)
    success: str = SUCCESS
    made: bool = False


@dataclass(frozen=True, slots=True)
class Publisher:
    """Publishes routes.

    Attributes:
        problems: What is said of each status of an error.
        security: The ways in.
        limited: Whether those that prove who they are may be slowed down.
    """

    problems: Mapping[int, Schema]
    security: list[Schema]
    limited: bool

    def operation(self, route: Route) -> Schema:
        """Return what a contract says of a route."""
        found: dict[str, object] = {
            "tags": [route.tag],
            "summary": route.summary,
            "description": route.description,
            "operationId": route.function,
            "responses": self._responses(route),
        }
        if route.secured:
            found["security"] = self.security
        if route.parameters:
            found["parameters"] = list(route.parameters)
        if route.body:
            found["requestBody"] = {"required": True, "content": _said(route.body)}
        return found

    def _responses(self, route: Route) -> Schema:
        success: dict[str, object] = {"description": route.success}
        if route.answer:
            success["content"] = _said(route.answer)
        limits = {HTTPStatus.TOO_MANY_REQUESTS} if self._limits(route) else set()
        errors = sorted({*route.errors, *limits})
        answers = {str(int(status)): self.problems[status] for status in errors}
        made = {"201": {**success, "description": MADE}} if route.made else {}
        return {str(int(route.status)): success, **made, **answers}

    def _limits(self, route: Route) -> bool:
        return route.secured and self.limited


def _said(content: Content) -> Schema:
    return {media_type: {"schema": schema} for media_type, schema in content.items()}


def in_json(schema: Schema) -> Content:
    """Return what is sent as JSON."""
    return {JSON: schema}


def problems(media_type: str) -> dict[int, Schema]:
    """Return what is said of each status of an error, sent as this type."""
    content = {media_type: {"schema": {"$ref": PROBLEM}}}
    return {
        status: {"description": said, "content": content}
        for status, said in DESCRIPTIONS.items()
    }


def parameter(
    place: str, name: str, schema: Schema, said: str = "", *, required: bool = False
) -> Schema:
    """Return what a route takes in its path, its query or its headers.

    Args:
        place: Where: `path`, `query`, `header`.
        name: Its name.
        schema: What it may be.
        said: What is said of it there; empty for nothing.
        required: Whether it must be there.
    """
    more = {"description": said} if said else {}
    found = {"name": name, "in": place, "required": required}
    return {**found, "schema": under(name, schema), **more}


def under(name: str, schema: Schema) -> Schema:
    """Return a schema as FastAPI names it, unless it stands for another."""
    return schema if "$ref" in schema else {**schema, "title": title(name)}


def in_path(name: str, schema: Schema, said: str) -> Schema:
    """Return the part of a path that finds one thing."""
    described = {**schema, "description": said}
    return parameter("path", name, described, said, required=True)


def version(*, required: bool) -> Schema:
    """Return the version that the caller would change."""
    schema = VERSION if required else {**VERSION, "default": "*"}
    said = str(VERSION["description"])
    return parameter("header", "If-Match", schema, said, required=required)
