"""What surrounds the entities: events, tasks, caches, limits, layouts, accounts."""

from collections.abc import Iterable, Iterator

from backwright.blueprint.source import Text
from backwright.design.resolve.access import verbs_of
from backwright.design.resolve.context import Context
from backwright.design.sanity.reserved import ABOUT_USERS
from backwright.kinds.catalogue import kinds
from backwright.shape.layouts import LAYOUTS


def note_surroundings(context: Context) -> None:
    """Note each word around the entities that means nothing."""
    service = context.service
    if service.layout is not None and service.layout not in LAYOUTS:
        context.unknown("unknown-layout", "no layout is", service.layout, LAYOUTS)
    if service.auth and service.auth.user is not None:
        message = "the account comes with every service; no entity of yours can be it"
        place = service.auth.user.position
        context.mistake("unsupported", message, place, ABOUT_USERS)
    _note_events(context)
    _note_tasks(context)
    for cache in service.cache:
        if cache.entity not in context.names:
            context.unknown(
                "unknown-entity", "no entity is", cache.entity, context.names
            )
    _note_limits(context)


def _note_events(context: Context) -> None:
    told = {str(event) for event in _told(context)}
    for event in context.service.webhooks:
        if event not in told:
            context.unknown("unknown-event", "nothing tells", event, told)
    for entity in context.service.entities:
        verbs = verbs_of(entity)
        _note_verbs(context, (emit.verb for emit in entity.emits), verbs)
        _note_verbs(context, (when.verb for when in entity.when), ("create", *verbs))


def _note_verbs(
    context: Context, words: Iterable[Text], known: tuple[str, ...]
) -> None:
    for word in words:
        if word not in known:
            context.unknown("unknown-verb", "nothing is called", word, known)


def _told(context: Context) -> Iterator[Text]:
    for entity in context.service.entities:
        yield from (emit.event for emit in entity.emits)


def _note_tasks(context: Context) -> None:
    told = {str(event) for event in _told(context)}
    known = (*kinds(), *context.values, *context.names)
    for task in context.service.tasks:
        if task.when is not None and task.when not in told:
            context.unknown("unknown-event", "nothing tells", task.when, told)
        for field in task.input:
            if field.type.name not in known:
                word = field.type.name
                context.unknown("unknown-type", "unknown type", word, known)


def _note_limits(context: Context) -> None:
    for limit in context.service.limits:
        if limit.scope == "tenant" and not context.tenant:
            message = f"`{limit.name}` counts per tenant, and there are none"
            advice = "say `tenancy`, or count per user"
            context.mistake("no-tenancy", message, limit.position, advice)
