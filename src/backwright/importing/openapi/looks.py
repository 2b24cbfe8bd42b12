"""How the API of a contract looks: what an `api:` section says."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from backwright.importing.found import Look, Looks
from backwright.importing.openapi.document import Document, Shape, mapping
from backwright.importing.openapi.resources import (
    Resource,
    parameters_of,
    prefix_of,
)
from backwright.naming import camel, snake

USUAL: Final = {"prefix": "/v1", "list": "items", "total": "total", "scheme": "Bearer"}
"""What is so where nothing is said."""

LARGE: Final = 2
"""Properties that have a casing, before one is believed."""


def looks_of(document: Document, resources: Mapping[str, Resource]) -> Looks:
    """Return the sections that a contract says itself: `auth` and `api`."""
    api = dict(_api(document, resources))
    return {"auth": {"roles": ["admin"]}, **({"api": api} if api else {})}


def _api(
    document: Document, resources: Mapping[str, Resource]
) -> Iterator[tuple[str, Look]]:
    prefix = prefix_of(resources)
    if prefix != USUAL["prefix"]:
        yield "prefix", prefix
    if _is_camel(resources):
        yield "casing", "camel"
    paging = _paging(document, resources)
    if paging:
        yield "paging", paging
    envelope = dict(_envelope(resources, paging))
    if envelope:
        yield "envelope", envelope
    errors = _errors(document, resources)
    if errors:
        yield "errors", {"body": errors}
    if _is_status(document, resources, "400") and not _is_status(
        document, resources, "422"
    ):
        yield "validation_status", "400"
    scheme = _scheme(document)
    if scheme and scheme != USUAL["scheme"]:
        yield "scheme", scheme
    if not _asks_for_version(document, resources):
        yield "if_match", "optional"


def _is_camel(resources: Mapping[str, Resource]) -> bool:
    names = [name for one in resources.values() for name in one.read.properties]
    telling = [name for name in names if "_" in snake(name)]
    return sum(name == camel(name) for name in telling) * LARGE > len(telling) > 0


def _paging(document: Document, resources: Mapping[str, Resource]) -> str:
    for resource in resources.values():
        names = set(parameters_of(document, resource.many.get("get")))
        if names & {"cursor", "after", "page_token"}:
            return ""
        if names & {"offset", "page", "skip"}:
            return "page"
    return ""


def _envelope(
    resources: Mapping[str, Resource], paging: str
) -> Iterator[tuple[str, Look]]:
    for part in ("item", "list", "total", "input"):
        known = Counter(
            one.envelopes[part] for one in resources.values() if part in one.envelopes
        )
        for key, count in known.most_common(1):
            wide = count * LARGE > len(resources)
            if wide and USUAL.get(part) != key and (part != "total" or paging):
                yield part, key


def _responses(
    document: Document, resources: Mapping[str, Resource]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    for resource in resources.values():
        for operation in (*resource.many.values(), *resource.one.values()):
            for status, answer in mapping(mapping(operation).get("responses")).items():
                yield str(status), document.followed(answer)[0]


def _is_status(
    document: Document, resources: Mapping[str, Resource], status: str
) -> bool:
    return any(found == status for found, _ in _responses(document, resources))


def _errors(document: Document, resources: Mapping[str, Resource]) -> "Look | None":
    """Return the body of errors, where it is none that services have by themselves."""
    for status, answer in _responses(document, resources):
        content = mapping(answer.get("content"))
        if status in ("422", "400") and "application/json" in content:
            shape = document.shape(mapping(content["application/json"]).get("schema"))
            return _error_body(document, shape)
    return None


def _error_body(document: Document, shape: Shape) -> "Look | None":
    ends: dict[str, Look] = {}
    for name, raw in shape.properties.items():
        inner = document.shape(raw)
        if inner.type == "object" and "additionalProperties" in inner.said:
            ends[name] = "errors by field"
        elif inner.type == "string" and name in ("detail", "message", "error"):
            ends[name] = "detail"
        elif name in ("code", "status", "title"):
            ends[name] = name
        else:
            return None
    return ends or None


def _scheme(document: Document) -> str:
    """Return the word before the token in `Authorization`."""
    schemes = mapping(mapping(document.root.get("components")).get("securitySchemes"))
    for raw in schemes.values():
        scheme, _ = document.followed(raw)
        if scheme.get("type") == "http" and scheme.get("scheme") == "bearer":
            return USUAL["scheme"]
        named = str(scheme.get("name", "")).lower() == "authorization"
        if scheme.get("type") == "apiKey" and named:
            words = str(scheme.get("description") or "").split("`")
            return words[1] if len(words) > 1 and words[1].isalpha() else "Token"
    return ""


def _asks_for_version(document: Document, resources: Mapping[str, Resource]) -> bool:
    """Tell whether a change must say which version it changes."""
    statuses = {found for found, _ in _responses(document, resources)}
    return "428" in statuses
