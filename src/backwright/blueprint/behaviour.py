"""What was asked of what an entity does: its states, its actions, who may do what."""

import dataclasses
from dataclasses import dataclass

from backwright.blueprint.field import Field, Type
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """A step from one state to another.

    Attributes:
        name: The verb that fires it.
        sources: The states it may start from.
        target: The state it ends in.
        takes: Fields whose new values the request carries.
        sets: Fields and the expression that each becomes.
        guard: What must hold of the entity before it.
        description: What it means.
        position: Where its name stands.
    """

    name: Text
    sources: tuple[Text, ...]
    target: Text
    takes: tuple[Text, ...] = ()
    sets: tuple[tuple[Text, Text], ...] = ()
    guard: Text | None = None
    description: Text | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lifecycle:
    """The states of an entity and the steps between them.

    Attributes:
        field: The field that holds the state.
        initial: The state of a new one.
        transitions: Every step.
        position: Where it stands.
    """

    field: Text
    initial: Text
    transitions: tuple[Transition, ...] = ()
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRule:
    """Who may do one thing.

    Attributes:
        verb: `read`, `create`, `update`, `delete`, `write` (the three together), or
            the name of a transition or an action.
        grants: Roles and the words `own`, `system`, `user`, `anyone`.
        like: The entity whose rule for the same verb applies instead.
        position: Where the verb stands.
    """

    verb: Text
    grants: tuple[Text, ...] = ()
    like: Text | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """A use case of the user's own: declared here, its body is theirs.

    Attributes:
        name: The verb, in snake case.
        of: `item` or `collection`.
        method: The HTTP method.
        path: The last part of its route, where it is not the name.
        input: The fields of the request.
        output: The fields of the response.
        returns: The type of the response, where it is not a list of fields.
        access: Who may do it.
        description: What it does.
        position: Where its name stands.
    """

    name: Text
    of: Text | None = None
    method: Text | None = None
    path: Text | None = None
    input: tuple[Field, ...] = ()
    output: tuple[Field, ...] = ()
    returns: Type | None = None
    access: AccessRule | None = None
    description: Text | None = None
    position: Position = dataclasses.field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True)
class Emit:
    """An event that is told when something was done.

    Attributes:
        verb: `create`, `update`, `delete`, a transition or an action.
        event: The event, in Pascal case.
    """

    verb: Text
    event: Text


@dataclass(frozen=True, slots=True)
class When:
    """What is done to an entity when an event is told.

    Attributes:
        event: The event, in Pascal case.
        verb: `create` or the name of a transition.
    """

    event: Text
    verb: Text
