"""Who may do what, resolved: every verb of every entity has a grant."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from backwright.blueprint import behaviour as asked
from backwright.blueprint.mistakes import Unread
from backwright.blueprint.model import Entity
from backwright.blueprint.source import Text
from backwright.design.access import NOBODY, Grant, Hop
from backwright.design.resolve.context import Context

BASIC = ("read", "create", "update", "delete")
WRITE = BASIC[1:]
PEOPLE = ("own", "system", "user", "anyone")

Grants = Mapping[str, Grant]


def grants_of(context: Context) -> dict[str, Grants]:
    """Return, for each entity, the grant of each verb."""
    found: dict[str, Grants] = {}
    for entity in context.service.entities:
        _check_words(context, entity)
        grants = dict(_default(context, entity))
        for verb, rule in _rules(entity).items():
            try:
                grants[verb] = _grant(context, entity, verb, rule, ())
            except Unread:
                grants[verb] = NOBODY
        found[str(entity.name)] = {
            verb: _known(context, entity, verb, grant) for verb, grant in grants.items()
        }
    return found


def verbs_of(entity: Entity) -> tuple[str, ...]:
    """Return everything that can be done to an entity."""
    steps = entity.lifecycle.transitions if entity.lifecycle else ()
    named = [str(step.name) for step in steps]
    return (*BASIC, *named, *(str(action.name) for action in entity.actions))


def rules_said(entity: Entity) -> Iterator[asked.AccessRule]:
    """Yield each rule that was written, in order."""
    yield from entity.access
    yield from (action.access for action in entity.actions if action.access)


def _check_words(context: Context, entity: Entity) -> None:
    known = (*verbs_of(entity), "write")
    for rule in entity.access:
        if rule.verb not in known:
            context.unknown("unknown-verb", "nothing is called", rule.verb, known)
    people = (*context.roles, *PEOPLE)
    for rule in rules_said(entity):
        for word in rule.grants:
            if word not in people:
                context.unknown("unknown-role", "nobody is", word, people)


def _default(context: Context, entity: Entity) -> Grants:
    """Return what holds where nothing was said: nobody, or the administrator."""
    verbs = verbs_of(entity)
    if entity.access:
        return dict.fromkeys(verbs, NOBODY)
    first = context.roles[0]
    message = f"`{entity.name}` says nothing of access, so only `{first}` may use it"
    advice = "say `access: {read: …, write: …}`"
    context.warn("no-access", message, entity.position, advice)
    context.notes.append(f"Only `{first}` may read and change `{entity.name}`.")
    return dict.fromkeys(verbs, Grant(roles=(first,)))


def _rules(entity: Entity) -> dict[str, asked.AccessRule]:
    rules: dict[str, asked.AccessRule] = {}
    for rule in sorted(entity.access, key=lambda rule: rule.verb != "write"):
        verbs = WRITE if rule.verb == "write" else (str(rule.verb),)
        rules |= {verb: rule for verb in verbs if verb in verbs_of(entity)}
    for action in entity.actions:
        if action.access:
            rules[str(action.name)] = action.access
    return rules


def _grant(
    context: Context,
    entity: Entity,
    verb: str,
    rule: asked.AccessRule,
    seen: tuple[str, ...],
) -> Grant:
    if rule.like is not None:
        return _like(context, entity, verb, rule, seen)
    words = set(map(str, rule.grants))
    return Grant(
        roles=tuple(role for role in context.roles if role in words),
        own="own" in words,
        anyone="anyone" in words,
        user="user" in words,
        system="system" in words,
    )


def _known(context: Context, entity: Entity, verb: str, grant: Grant) -> Grant:
    """Return a grant without those who must say who they are, and do not."""
    if not (grant.anyone and _needs_login(context, entity, verb)):
        return grant
    why = "its audit trail says who did it" if entity.audit else "it is of a tenant"
    message = f"`anyone` may {verb} `{entity.name}` only when logged in, since {why}"
    place = _rules(entity)[verb].verb.position
    context.warn("anyone-logs-in", message, place, "`user` says the same")
    return replace(grant, anyone=False, user=True)


def _needs_login(context: Context, entity: Entity, verb: str) -> bool:
    """Tell whether a row, or the audit trail, must say who did something."""
    steps = entity.lifecycle.transitions if entity.lifecycle else ()
    changing = (*WRITE, *(str(step.name) for step in steps))
    if entity.audit and verb in changing:
        return True
    return verb == "create" and context.is_tenanted(entity)


def _like(
    context: Context,
    entity: Entity,
    verb: str,
    rule: asked.AccessRule,
    seen: tuple[str, ...],
) -> Grant:
    other = rule.like or rule.verb
    if other not in context.names:
        raise context.unknown("unknown-entity", "no entity is", other, context.names)
    if other in seen or other == entity.name:
        message = f"`like {other}` goes round in a circle"
        raise context.mistake("access-circle", message, other.position)
    hop = _hop(context, entity, other)
    target = context.entity(other)
    there = _rules(target).get(verb)
    if there is not None:
        grant = _grant(context, target, verb, there, (*seen, str(entity.name)))
    else:
        grant = NOBODY if target.access else Grant(roles=(context.roles[0],))
    return replace(grant, through=(hop, *grant.through)) if grant.own else grant


def _hop(context: Context, entity: Entity, other: Text) -> Hop:
    ways = [
        field
        for field in entity.fields
        if field.type.name == other and not field.type.many
    ]
    if len(ways) != 1:
        found = f"are {len(ways)}" if ways else "is none"
        message = f"`like {other}` needs one reference to it; there {found}"
        raise context.mistake("like-without-reference", message, other.position)
    return Hop(f"{ways[0].name}_id", str(other))
