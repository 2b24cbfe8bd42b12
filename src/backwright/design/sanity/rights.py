"""Access that gives somebody too much, or nobody anything."""

from collections.abc import Iterable, Mapping

from backwright.blueprint.model import Entity
from backwright.design.access import Grant
from backwright.design.resolve.access import Grants
from backwright.design.resolve.context import Context
from backwright.diagnostics import Position

QUIET = ("update", "delete")
"""What many an entity is kept from on purpose."""


def note_rights(context: Context, grants: Mapping[str, Grants]) -> None:
    """Warn of rights that are probably not meant."""
    for entity in context.service.entities:
        if entity.access:
            _note_entity(context, entity, grants[str(entity.name)])
    _note_roles(context, (right for all_ in grants.values() for right in all_.values()))


def _note_entity(context: Context, entity: Entity, grants: Grants) -> None:
    followed = {str(when.verb) for when in entity.when}
    for verb, grant in grants.items():
        place = _place(entity, verb)
        if grant.nobody and verb not in followed and verb not in QUIET:
            message = f"nobody may {verb} `{entity.name}`"
            advice = f"say `{verb}: …` in its `access`, or leave it so if it is meant"
            context.warn("nobody-may", message, place, advice)
        elif grant.anyone and verb != "read" and not _is_reading(entity, verb):
            message = f"everybody may {verb} `{entity.name}` without logging in"
            context.warn("anyone-may", message, place, "`user` asks for a login")


def _is_reading(entity: Entity, verb: str) -> bool:
    found = [action for action in entity.actions if action.name == verb]
    return any(str(action.method).upper() == "GET" for action in found)


def _place(entity: Entity, verb: str) -> Position:
    steps = entity.lifecycle.transitions if entity.lifecycle else ()
    places = {str(step.name): step.position for step in steps}
    places |= {str(action.name): action.position for action in entity.actions}
    places |= {str(rule.verb): rule.position for rule in entity.access}
    return places.get(verb, entity.position)


def _note_roles(context: Context, grants: Iterable[Grant]) -> None:
    used = {role for grant in grants for role in grant.roles} | {context.roles[0]}
    said = context.service.auth.roles if context.service.auth else ()
    for role in said:
        if str(role) not in used:
            message = f"the role `{role}` has no right to anything"
            context.warn("unused-role", message, role.position)
