"""What each text of a blueprint names: one table for all of them."""

from enum import StrEnum
from typing import Final

from backwright.blueprint.api import Api, EntityApi, Envelope, Errors
from backwright.blueprint.behaviour import (
    AccessRule,
    Action,
    Emit,
    Lifecycle,
    Transition,
    When,
)
from backwright.blueprint.field import (
    Argument,
    Comparison,
    Field,
    Matches,
    Range,
    Type,
)
from backwright.blueprint.model import (
    Computed,
    Entity,
    Invariant,
    Service,
    Unique,
    Value,
    Workspace,
)
from backwright.blueprint.surroundings import (
    Auth,
    Cache,
    Duration,
    Limit,
    Task,
    Use,
)


class Kind(StrEnum):
    """What a text names."""

    ENTITY = "entity"
    TYPE = "type"
    FIELD = "field"
    EXPRESSION = "expression"
    VERB = "verb"
    ROLE = "role"
    RELATION = "relation"
    NOTHING = "nothing"


_PLAIN: Final[dict[type, str]] = {
    Workspace: "name description broker deploy",
    Service: "name title description standard layout webhooks broker deploy",
    Value: "name description",
    Entity: "name description plural was",
    Invariant: "name",
    Lifecycle: "field initial",
    Transition: "name sources target description",
    Action: "name of method path description",
    Emit: "event",
    When: "event",
    Field: "name was description",
    Argument: "text was",
    Range: "low high",
    Matches: "pattern",
    Auth: "roles sessions",
    Limit: "name period scope",
    Task: "name when description",
    Duration: "text",
    Use: "job provider",
    Envelope: "item list total input",
    Errors: "body",
    Api: "prefix casing paging scheme ids",
    EntityApi: "path ids paging singular",
}

NAMES: Final[dict[tuple[type, str], tuple[Kind, ...]]] = {
    (Service, "tenancy"): (Kind.ENTITY,),
    (Auth, "user"): (Kind.ENTITY,),
    (Cache, "entity"): (Kind.ENTITY,),
    (AccessRule, "like"): (Kind.ENTITY,),
    (AccessRule, "grants"): (Kind.ROLE,),
    (AccessRule, "verb"): (Kind.VERB,),
    (Emit, "verb"): (Kind.VERB,),
    (When, "verb"): (Kind.VERB,),
    (Type, "name"): (Kind.TYPE,),
    (Comparison, "operand"): (Kind.FIELD,),
    (Unique, "fields"): (Kind.FIELD,),
    (Entity, "owner"): (Kind.FIELD,),
    (Entity, "nested"): (Kind.FIELD,),
    (EntityApi, "by"): (Kind.FIELD,),
    (EntityApi, "list"): (Kind.FIELD,),
    (EntityApi, "detail"): (Kind.FIELD,),
    (Transition, "takes"): (Kind.FIELD,),
    (Transition, "sets"): (Kind.FIELD, Kind.EXPRESSION),
    (Transition, "guard"): (Kind.EXPRESSION,),
    (Invariant, "expression"): (Kind.EXPRESSION,),
    (Computed, "over"): (Kind.RELATION,),
} | {
    (made, attribute): (Kind.NOTHING,)
    for made, attributes in _PLAIN.items()
    for attribute in attributes.split()
}
"""What the text in an attribute names; where texts come in turn, each of them."""

ENTRIES: Final = {
    (AccessRule, "verb"): "access",
    (Emit, "verb"): "emits",
    (Cache, "entity"): "cache",
}
"""Where the text is the key of an entry, the key that this entry stands below."""
