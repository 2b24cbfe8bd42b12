"""One service, complete: what every template can ask for."""

from dataclasses import dataclass

from backwright.design.api import Api
from backwright.design.auth import Auth
from backwright.design.entity import Entity
from backwright.design.value import Value
from backwright.diagnostics import Diagnostic
from backwright.naming import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One deployable backend.

    Attributes:
        names: Its name in every form; `snake` is its folder's and project's name.
        title: What people call it: `ValidaHub`.
        description: What it does, in a sentence or two; never empty.
        layout: Where each layer's files lie.
        standard: The house rules that it is written by.
        api: How it looks from outside.
        auth: Who may come in, and how.
        tenant: The entity that others belong to, in Pascal case; empty for none.
        values: Value objects, each after those that it is made of.
        entities: Entities, in an order in which their tables can be created.
        verbs: Every word of the access policy, in order: read, create, update,
            delete, then transitions and actions of all entities, each once.
        capabilities: What is switched on, in alphabetical order; the name of each is
            the folder of its overlay.
        unwritten: What was asked for and is not written yet, a line each.
        warnings: What the user should know before they go on.
        notes: A line each for the service's README: what was decided for the user.
    """

    names: Names
    title: str
    description: str
    layout: str
    standard: str
    api: Api
    auth: Auth
    tenant: str
    values: tuple[Value, ...]
    entities: tuple[Entity, ...]
    verbs: tuple[str, ...]
    capabilities: tuple[str, ...]
    unwritten: tuple[str, ...]
    warnings: tuple[Diagnostic, ...]
    notes: tuple[str, ...] = ()

    @property
    def tenancy(self) -> bool:
        """Whether the rows of several tenants are kept apart."""
        return bool(self.tenant)

    @property
    def tenant_entity(self) -> Entity | None:
        """The entity that others belong to."""
        return self.entity(self.tenant) if self.tenant else None

    @property
    def kept(self) -> tuple[Entity, ...]:
        """The entities, as capabilities ask for them."""
        return self.entities

    @property
    def has_api_keys(self) -> bool:
        """Whether machine clients have keys."""
        return self.auth.api_keys

    @property
    def paged_by_number(self) -> bool:
        """Whether our own lists have pages with numbers and a total."""
        return self.api.numbered

    @property
    def has_problems(self) -> bool:
        """Whether errors are problem+json."""
        return self.api.problems

    def entity(self, name: str) -> Entity:
        """Return an entity by its name in Pascal case.

        Raises:
            KeyError: There is none.
        """
        for entity in self.entities:
            if entity.names.pascal == name:
                return entity
        raise KeyError(name)

    def value(self, name: str) -> Value:
        """Return a value object by its name in Pascal case.

        Raises:
            KeyError: There is none.
        """
        for value in self.values:
            if value.names.pascal == name:
                return value
        raise KeyError(name)

    def has(self, capability: str) -> bool:
        """Tell whether a capability is switched on."""
        return capability in self.capabilities
