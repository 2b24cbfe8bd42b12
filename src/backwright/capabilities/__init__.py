"""What can be switched on: one capability, one file, one overlay of templates."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cache
from typing import Protocol

from backwright.catalogue import load


class Kept(Protocol):
    """What a capability needs to know of an entity."""

    @property
    def soft_delete(self) -> bool:
        """Whether deleted rows are kept and hidden."""

    @property
    def audit(self) -> bool:
        """Whether every change is written down."""

    @property
    def links(self) -> Sequence[object]:
        """Its many-to-many relations."""

    @property
    def expandable(self) -> Sequence[object]:
        """Its references that answers can show."""

    @property
    def files(self) -> Sequence[object]:
        """Its fields that hold a file."""

    @property
    def actions(self) -> Sequence[object]:
        """Its use cases of the user's own."""

    @property
    def own_computed(self) -> Sequence[object]:
        """Its fields that code of the user's own works out."""

    @property
    def traits(self) -> frozenset[str]:
        """What its columns need of the service: `hashed`, `encrypted`."""

    @property
    def paged_by_number(self) -> bool:
        """Whether its lists have pages with numbers and a total."""


class Served(Protocol):
    """What a capability needs to know of a service."""

    @property
    def tenancy(self) -> bool:
        """Whether the rows of several tenants are kept apart."""

    @property
    def has_api_keys(self) -> bool:
        """Whether machine clients have keys."""

    @property
    def has_problems(self) -> bool:
        """Whether errors are problem+json."""

    @property
    def paged_by_number(self) -> bool:
        """Whether our own lists have pages with numbers and a total."""

    @property
    def kept(self) -> Sequence[Kept]:
        """Its entities."""


class Capability(ABC):
    """Something that a service has or has not; its docstring says what.

    The name of its file is its own and its overlay's: `templates/<name>`.
    """

    @abstractmethod
    def wanted(self, service: Served) -> bool:
        """Tell whether a service asks for it."""


@cache
def capabilities() -> dict[str, Capability]:
    """Return every capability by its name, in alphabetical order."""
    import backwright.capabilities as package  # noqa: PLC0415 (lists itself)

    found = load(package, Capability)  # type: ignore[type-abstract]
    return {name.replace("-", "_"): unit for name, unit in sorted(found.items())}


def wanted(service: Served) -> tuple[str, ...]:
    """Return the names of what a service asks for, in alphabetical order."""
    return tuple(name for name, unit in capabilities().items() if unit.wanted(service))
