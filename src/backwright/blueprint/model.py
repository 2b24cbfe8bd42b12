"""What was asked, as it was asked: names are not resolved, defaults not filled in.

Whatever was not said is None or empty. Positions take no part in equality: two
blueprints that ask for the same are equal, however they are written.
"""

import dataclasses
from dataclasses import dataclass

from backwright.blueprint.api import Api, EntityApi
from backwright.blueprint.behaviour import AccessRule, Action, Emit, Lifecycle, When
from backwright.blueprint.field import Field
from backwright.blueprint.source import Source, Text
from backwright.blueprint.surroundings import Auth, Cache, Limit, Task, Use
from backwright.diagnostics import Position


@dataclass(frozen=True, slots=True)
class Invariant:
    """What must always hold of an entity or a value.

    Attributes:
        name: The rule in the user's words, which is also what a violation says.
        expression: The condition, in the closed language of invariants.
    """

    name: Text
    expression: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value object: one checked scalar (`single`) or several fields together.

    Attributes:
        name: Its name, in Pascal case.
        single: What a single value is; None where it is made of several fields.
        fields: What a composite value is made of.
        invariants: What must hold between its fields.
        description: What it is.
        position: Where its name stands.
    """

    name: Text
    single: Field | None = None
    fields: tuple[Field, ...] = ()
    invariants: tuple[Invariant, ...] = ()
    description: Text | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A field of the response that is not stored.

    Attributes:
        field: Its name and type; None of the rest of a field applies.
        over: The relation that is counted or looked into: None means that the body
            is the user's own code.
        count: Whether it counts, or only says whether there is any.
        mine: Whether only the caller's own rows are meant.
        position: Where its name stands.
    """

    field: Field
    over: Text | None = None
    count: bool = False
    mine: bool = False
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True)
class Unique:
    """Fields that together occur once.

    Attributes:
        fields: Their names; the tenant, the owner and the state count as fields.
        position: Where they stand.
    """

    fields: tuple[Text, ...]
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing with an identity that the service keeps.

    Attributes:
        name: Its name, in Pascal case.
        fields: What it is made of, in order.
        description: What it is.
        plural: Its plural, in Pascal case, where English does not make it so.
        was: Its former name.
        tenant: False for `tenant: none`; True otherwise.
        invariants: What must always hold of it.
        lifecycle: Its states.
        owner: The field that holds who created it.
        unique: Fields that together occur once.
        soft_delete: Whether deleted rows are kept and hidden.
        audit: Whether every change is written down.
        access: Who may do what; whatever is not said is denied.
        actions: Use cases of the user's own.
        emits: Events that it tells.
        when: Events that it follows.
        nested: References under which it is also served.
        computed: Fields of the response that are not stored.
        api: How it looks from outside, where it differs from the service.
        position: Where its name stands.
    """

    name: Text
    fields: tuple[Field, ...] = ()
    description: Text | None = None
    plural: Text | None = None
    was: Text | None = None
    tenant: bool = True
    invariants: tuple[Invariant, ...] = ()
    lifecycle: Lifecycle | None = None
    owner: Text | None = None
    unique: tuple[Unique, ...] = ()
    soft_delete: bool = False
    audit: bool = False
    access: tuple[AccessRule, ...] = ()
    actions: tuple[Action, ...] = ()
    emits: tuple[Emit, ...] = ()
    when: tuple[When, ...] = ()
    nested: tuple[Text, ...] = ()
    computed: tuple[Computed, ...] = ()
    api: EntityApi | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One deployable backend.

    Attributes:
        name: Its name, in snake case.
        title: What people call it.
        description: What it does.
        standard: The house rules it is written by and checked against.
        layout: Where each layer's files live.
        tenancy: The entity that everything else belongs to.
        auth: Who may come in, and how.
        limits: How often what may be called.
        values: Value objects.
        entities: What it keeps.
        tasks: Work in the background.
        webhooks: Events that are told to subscribers outside.
        cache: Entities that are kept in the cache.
        uses: What does a job for it: storage, billing, mail.
        broker: What carries its events.
        deploy: What it is deployed on.
        api: How it looks from outside.
        position: Where its name stands.
    """

    name: Text
    title: Text | None = None
    description: Text | None = None
    standard: Text | None = None
    layout: Text | None = None
    tenancy: Text | None = None
    auth: Auth | None = None
    limits: tuple[Limit, ...] = ()
    values: tuple[Value, ...] = ()
    entities: tuple[Entity, ...] = ()
    tasks: tuple[Task, ...] = ()
    webhooks: tuple[Text, ...] = ()
    cache: tuple[Cache, ...] = ()
    uses: tuple[Use, ...] = ()
    broker: Text | None = None
    deploy: Text | None = None
    api: Api | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Several services that belong together.

    Attributes:
        name: Its name.
        services: The services, in order.
        description: What it is.
        broker: What carries events between the services.
        deploy: What they are deployed on.
        position: Where it begins.
    """

    name: Text
    services: tuple[Service, ...]
    description: Text | None = None
    broker: Text | None = None
    deploy: Text | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Blueprint:
    """One file: a service, or a workspace of several.

    Attributes:
        source: The file; it makes Diagnostics that point into itself.
        services: The services, in order; exactly one where there is no workspace.
        workspace: What is said of the workspace; None for a single service.
    """

    source: Source = dataclasses.field(compare=False, repr=False)
    services: tuple[Service, ...]
    workspace: Workspace | None = None
