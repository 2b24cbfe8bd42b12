"""An OpenAPI document, with its references followed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Json = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
DEEPEST = 50


@dataclass(frozen=True)
class Operation:
    """One operation, with what its path and document say for it.

    Attributes:
        method: In capitals.
        path: As the document writes it.
        body: The operation object.
        parameters: Its parameters, the path's too, by place and name.
        security: The alternatives that let a caller in; none for everybody.
    """

    method: str
    path: str
    body: Json
    parameters: dict[tuple[str, str], Json]
    security: frozenset[frozenset[str]]

    @property
    def name(self) -> str:
        """How messages name it."""
        return f"{self.method} {self.path}"


@dataclass(frozen=True)
class Document:
    """An OpenAPI document of version 3.0 or 3.1."""

    root: Json

    def follow(self, value: object) -> Json:
        """Return what a reference leads to, with what stands beside it."""
        found: Json = value if isinstance(value, dict) else {}
        for _ in range(DEEPEST):
            target = found.get("$ref")
            if not isinstance(target, str):
                return found
            beside = {key: each for key, each in found.items() if key != "$ref"}
            found = {**self._at(target), **beside}
        return {}

    @cached_property
    def operations(self) -> dict[tuple[str, str], Operation]:
        """The operations by method and path, however its parameters are named."""
        found: dict[tuple[str, str], Operation] = {}
        paths = self.root.get("paths") or {}
        for path, item in paths.items():
            for operation in self._operations(path, self.follow(item)):
                found[operation.method, re.sub(r"\{[^}]*\}", "{}", path)] = operation
        return found

    def _operations(self, path: str, item: Json) -> Iterator[Operation]:
        for method in METHODS:
            if isinstance(body := item.get(method), dict):
                shared = item.get("parameters") or []
                parameters = self._parameters(
                    path, [*shared, *body.get("parameters", [])]
                )
                security = body.get("security", self.root.get("security"))
                yield Operation(
                    method.upper(),
                    path,
                    body,
                    parameters,
                    self._security(security or []),
                )

    def _parameters(
        self, path: str, listed: list[object]
    ) -> dict[tuple[str, str], Json]:
        names = re.findall(r"\{([^}]*)\}", path)
        found: dict[tuple[str, str], Json] = {}
        for each in map(self.follow, listed):
            place, name = str(each.get("in")), str(each.get("name"))
            if place == "path" and name in names:
                name = str(names.index(name) + 1)
            if place == "header":
                name = name.lower()
            found[place, name] = each
        return found

    def _security(
        self, listed: list[dict[str, list[str]]]
    ) -> frozenset[frozenset[str]]:
        return frozenset(
            frozenset(
                f"{self._scheme(name)}{suffix}"
                for name, scopes in alternative.items()
                for suffix in ("", *(f" with {scope}" for scope in scopes))
            )
            for alternative in listed
        )

    def _scheme(self, name: str) -> str:
        schemes = (self.root.get("components") or {}).get("securitySchemes") or {}
        scheme = self.follow(schemes.get(name))
        facts = [scheme.get(key) for key in ("type", "scheme", "in", "name")]
        return " ".join(str(fact).lower() for fact in facts if fact) or name

    def _at(self, target: str) -> Json:
        found: Any = self.root
        for part in target.removeprefix("#/").split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            found = found.get(key) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else {}
