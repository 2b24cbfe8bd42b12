"""One service, from what was asked to complete."""

from dataclasses import replace

from backwright.blueprint import api as asked_api
from backwright.blueprint import model as asked
from backwright.blueprint.mistakes import Mistakes
from backwright.blueprint.source import Source
from backwright.capabilities import wanted
from backwright.design.api import Api, Casing, Envelope
from backwright.design.auth import Auth
from backwright.design.entity import Entity
from backwright.design.listing import Paging
from backwright.design.resolve.access import BASIC, grants_of
from backwright.design.resolve.basis import Around
from backwright.design.resolve.built_in import owner_of
from backwright.design.resolve.context import Context
from backwright.design.resolve.entity import entity_of
from backwright.design.resolve.nesting import with_lookups
from backwright.design.resolve.order import ordered, with_referrers
from backwright.design.resolve.relations import targets_of
from backwright.design.resolve.unsettable import (
    note_nulls_at_first,
    with_nulls_at_first,
)
from backwright.design.resolve.unwritten import unwritten_of
from backwright.design.resolve.values import resolve_values
from backwright.design.sanity.life import note_life
from backwright.design.sanity.names import note_names
from backwright.design.sanity.rights import note_rights
from backwright.design.sanity.routes import note_routes
from backwright.design.sanity.surroundings import note_surroundings
from backwright.design.service import Service
from backwright.naming import Names

ADMINISTRATOR = "admin"


def service_of(source: Source, service: asked.Service, mistakes: Mistakes) -> Service:
    """Return a complete service.

    Args:
        source: The blueprint's file.
        service: What was asked.
        mistakes: Where to note what is wrong.

    Raises:
        Rejected: Something is wrong; carries everything that is.
    """
    api = api_of(service.api)
    context = Context(
        source=source,
        service=with_nulls_at_first(service),
        mistakes=mistakes,
        casing=api.casing,
        roles=roles_of(service),
        names={
            str(entity.name): Names.of(entity.name, entity.plural or "")
            for entity in service.entities
        },
    )
    note_nulls_at_first(context, service)
    resolve_values(context)
    note_names(context)
    note_surroundings(context)
    for entity in service.entities:
        note_life(context, entity)
    entities = entities_of(context, api)
    note_routes(context, api, entities)
    mistakes.settle()
    return _complete(context, api, entities)


def entities_of(context: Context, api: Api) -> tuple[Entity, ...]:
    """Return every entity, in an order in which tables can be made."""
    _check_tenancy(context)
    grants = grants_of(context)
    note_rights(context, grants)
    near = Around(
        context=context,
        api=api,
        grants=grants,
        targets=targets_of(context, grants),
        owners={
            str(entity.name): owner_of(context, entity, grants[str(entity.name)])
            for entity in context.service.entities
        },
    )
    made = tuple(entity_of(near, entity) for entity in context.service.entities)
    return with_lookups(with_referrers(ordered(context, made)))


def _check_tenancy(context: Context) -> None:
    tenancy = context.service.tenancy
    if tenancy is not None and tenancy not in context.names:
        context.unknown("unknown-entity", "no entity is", tenancy, context.names)
        context.mistakes.settle()


def _complete(context: Context, api: Api, entities: tuple[Entity, ...]) -> Service:
    service = context.service
    names = Names.of(service.name)
    title = str(service.title or _title(names.words))
    made = Service(
        names=names,
        title=title,
        description=str(service.description or f"{title}."),
        layout=str(service.layout or "layered"),
        standard=str(service.standard or "strict"),
        api=api,
        auth=auth_of(context),
        tenant=context.tenant,
        values=tuple(context.values.values()),
        entities=entities,
        verbs=_verbs(entities),
        capabilities=(),
        unwritten=unwritten_of(service),
        warnings=tuple(sorted(context.warnings, key=lambda found: found.position)),
        notes=tuple(context.notes),
    )
    return replace(made, capabilities=wanted(made))


def _title(words: str) -> str:
    return words[:1].upper() + words[1:]


def _verbs(entities: tuple[Entity, ...]) -> tuple[str, ...]:
    own = (found.verb for entity in entities for found in entity.operations)
    return tuple(dict.fromkeys((*BASIC, *own)))


def roles_of(service: asked.Service) -> tuple[str, ...]:
    """Return every role: those that `auth` names, or those that access speaks of."""
    if service.auth and service.auth.roles:
        return tuple(dict.fromkeys(map(str, service.auth.roles)))
    words = (
        str(word)
        for entity in service.entities
        for rule in (
            *entity.access,
            *(action.access for action in entity.actions if action.access),
        )
        for word in rule.grants
    )
    people = {"own", "system", "user", "anyone"}
    roles = dict.fromkeys(word for word in words if word not in people)
    first = {ADMINISTRATOR: None} if ADMINISTRATOR in roles or not roles else {}
    return tuple(dict.fromkeys((*first, *roles)))


def auth_of(context: Context) -> Auth:
    """Return who may come in, and how."""
    asked_for = context.service.auth
    made = Auth(roles=context.roles)
    if asked_for is None:
        return made
    tokens = asked_for.tokens
    access = tokens.access.seconds if tokens and tokens.access else made.access_seconds
    refresh = (
        tokens.refresh.seconds if tokens and tokens.refresh else made.refresh_seconds
    )
    return Auth(
        roles=context.roles,
        access_seconds=access,
        refresh_seconds=refresh,
        api_keys=asked_for.api_keys,
    )


def api_of(said: asked_api.Api | None) -> Api:
    """Return how the service looks from outside."""
    usual = Api()
    if said is None:
        return usual
    prefix = usual.prefix if said.prefix is None else str(said.prefix).rstrip("/")
    return Api(
        prefix=prefix,
        casing=Casing(str(said.casing or usual.casing)),
        envelope=_envelope(said.envelope),
        errors=said.errors.body if said.errors else None,
        validation_status=said.validation_status or usual.validation_status,
        scheme=str(said.scheme or usual.scheme),
        paging=Paging(str(said.paging or usual.paging)),
        if_match=usual.if_match if said.if_match is None else said.if_match,
    )


def _envelope(said: asked_api.Envelope | None) -> Envelope:
    usual = Envelope()
    if said is None:
        return usual
    return Envelope(
        item=str(said.item or ""),
        items=str(said.list or usual.items),
        total=str(said.total or usual.total),
        input=str(said.input or ""),
    )
