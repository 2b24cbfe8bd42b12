"""What is said of what an entity does: who may do what, actions, events."""

from collections.abc import Callable

from backwright.blueprint.behaviour import AccessRule, Action, Emit, When
from backwright.blueprint.field import Field, Type
from backwright.blueprint.forms.containers import Either, Mapped, Paired
from backwright.blueprint.forms.scalars import Choice, Line
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.fields import DESCRIPTION, FIELDS
from backwright.blueprint.language.words import (
    EVENT_NAME,
    GRANTS,
    ROUTE,
    SENTENCE,
    SENTENCE_NAME,
    VERB,
)
from backwright.blueprint.lines.rules import Grants
from backwright.blueprint.lines.types import TYPE_PATTERN, parse_type
from backwright.blueprint.model import Invariant
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


def make_rule(verb: Text, grants: Grants) -> AccessRule:
    """Return who may do one thing."""
    return AccessRule(
        verb=verb, grants=grants.words, like=grants.like, position=verb.position
    )


def make_action(
    *,
    name: Text,
    position: Position,
    output: Type | tuple[Field, ...] = (),
    access: Grants | None = None,
    **said: object,
) -> Action:
    """Return an action, whose output is a type or a list of fields."""
    rule = make_rule(name, access) if access else None
    returns, fields = (output, ()) if isinstance(output, Type) else (None, output)
    build: Callable[..., Action] = Action
    return build(
        name=name,
        position=position,
        output=fields,
        returns=returns,
        access=rule,
        **said,
    )


ACTION_SECTION = Section(
    "action",
    make_action,
    (
        Key(
            "of",
            Choice(("item", "collection")),
            "Whether it is done to one, at /jobs/{id}/preview, or to all, at "
            "/jobs/preview.",
            "of: item",
        ),
        Key(
            "method",
            Choice(("GET", "POST", "PUT", "PATCH", "DELETE")),
            "The HTTP method; POST if not said.",
            "method: GET",
        ),
        Key(
            "path",
            ROUTE,
            "The last part of its route, where that is not the action's name.",
            "path: favorite",
        ),
        Key(
            "input",
            FIELDS,
            "The fields that the request gives: in its body; in its query where the "
            "method is GET or DELETE.",
            "input: {reason: string(200)}",
        ),
        Key(
            "output",
            Either(Line("a type", parse_type, f"^{TYPE_PATTERN}$"), FIELDS),
            "The fields of the response, or the type of all of it.",
            "output: list of Job",
        ),
        Key("access", GRANTS, "Who may do it.", "access: own, auditor"),
        DESCRIPTION,
    ),
    named=True,
)

ACTIONS = Mapped("actions", VERB, ACTION_SECTION)
INVARIANTS = Mapped("rules in words", SENTENCE_NAME, Paired(SENTENCE, Invariant))
ACCESS = Mapped("who may do what", VERB, Paired(GRANTS, make_rule))
EMITS = Mapped("events by what they tell", VERB, Paired(EVENT_NAME, Emit))
WHEN = Mapped("what is done by event", EVENT_NAME, Paired(VERB, When))
