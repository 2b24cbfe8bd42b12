"""How one thing is served: what is computed, what it is under, who may do what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from backwright.importing.found import Look, Looks
from backwright.importing.openapi.document import Document, mapping
from backwright.importing.openapi.properties import Properties
from backwright.importing.openapi.resources import Resource, parents_of
from backwright.importing.openapi.types import type_of
from backwright.naming import singular, snake

VERBS: Final = 4
"""What may be done to a thing: to read, to create, to update and to delete it."""


@dataclass(frozen=True)
class Surface:
    """The sections of one entity that a contract tells.

    Attributes:
        document: The contract.
        resources: What it serves, by name.
        properties: Those of the thing.
    """

    document: Document
    resources: Mapping[str, Resource]
    properties: Properties

    def looks(self, by: str) -> Looks:
        """Return the sections; `by` is the field that finds one, or empty."""
        computed: dict[str, Look] = dict(self._computed())
        nested = list(self._nested())
        api: dict[str, Look] = dict(self._api(by))
        access = self._short(dict(self._access())) if self._is_guarded else ""
        return {
            **({"computed": computed} if computed else {}),
            **({"nested": nested[0]} if nested else {}),
            **({"api": api} if api else {}),
            **({"access": access} if access else {}),
        }

    def _nested(self) -> Iterator[str]:
        names = {snake(name).removesuffix("_id") for name in self.properties.shapes}
        for parent in parents_of(self.document, self.properties.resource.name):
            if singular(parent) in names:
                yield singular(parent)

    def _api(self, by: str) -> Iterator[tuple[str, Look]]:
        resource = self.properties.resource
        if by:
            yield "by", by
        above = resource.path.rpartition("/")[0]
        paths = mapping(self.document.root.get("paths"))
        if "get" in mapping(paths.get(f"{above}/{resource.noun}")):
            yield "singular", f"/{resource.noun}"
        rows = [snake(name) for name in resource.row.properties]
        rest = {snake(name) for name in resource.read.properties} - set(rows)
        if rows and rest:
            yield "list", rows

    def _computed(self) -> Iterator[tuple[str, Look]]:
        for name, shape in self.properties.computed:
            field = snake(name)
            yield field, self._told_by(field) or type_of(self.document, shape).type

    def _told_by(self, field: str) -> str:
        """Return what rows that refer here tell a field; empty where none do."""
        noun = self.properties.resource.noun
        for name, other in self.resources.items():
            names = {snake(each) for each in other.read.properties}
            if f"{noun}_id" not in names:
                continue
            if field in (f"{name}_count", f"{other.noun}_count"):
                return f"count of {name}"
            if field in (f"{other.noun}d", f"{other.noun}ed") and "created_by" in names:
                return f"any of my {name}"
        return ""

    @property
    def _is_guarded(self) -> bool:
        """Whether the contract speaks of security at all."""
        declared = mapping(self.document.root.get("components")).get("securitySchemes")
        return bool(declared or self.document.root.get("security"))

    def _access(self) -> Iterator[tuple[str, str]]:
        """Yield who may do what: what security says, and rather less than more."""
        resource = self.properties.resource
        owned = "created_by" in {snake(name) for name in resource.read.properties}
        many, one = resource.many, resource.one
        mine = "own" if owned else "admin"
        verbs = (
            ("read", many.get("get") or one.get("get"), "user"),
            ("create", many.get("post"), "user" if owned else "admin"),
            ("update", one.get("patch") or one.get("put"), mine),
            ("delete", one.get("delete"), mine),
        )
        for verb, operation, who in verbs:
            if operation:
                yield verb, who if self._is_secured(operation) else "anyone"

    def _is_secured(self, operation: Mapping[str, object]) -> bool:
        asked = operation.get("security", self.document.root.get("security"))
        return bool(asked) and {} not in (asked if isinstance(asked, list) else [])

    @staticmethod
    def _short(access: dict[str, str]) -> Look:
        writes = {who for verb, who in access.items() if verb != "read"}
        if len(access) == VERBS and len(writes) == 1:
            return {"read": access["read"], "write": access["create"]}
        return {**access}
