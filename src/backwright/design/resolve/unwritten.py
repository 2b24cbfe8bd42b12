"""What was asked for and is not written yet: said, never dropped in silence."""

from collections.abc import Iterator

from backwright.blueprint.model import Service
from backwright.design.resolve.projections import singular_of


def unwritten_of(service: Service) -> tuple[str, ...]:
    """Return a line for each thing that the written service does not have yet."""
    said = (
        *_surroundings(service),
        *_events(service),
        *_looks(service),
        *_deployment(service),
    )
    return tuple(f"{what}: {later}" for what, later in said)


def _surroundings(service: Service) -> Iterator[tuple[str, str]]:
    for task in service.tasks:
        yield f"task `{task.name}`", "background work comes later"
    for event in service.webhooks:
        yield f"webhook `{event}`", "telling subscribers comes later"
    for cache in service.cache:
        yield f"cache of `{cache.entity}`", "caching comes later"
    for limit in service.limits:
        yield f"limit `{limit.name}`", "configured limits come later"


def _events(service: Service) -> Iterator[tuple[str, str]]:
    for entity in service.entities:
        for emit in entity.emits:
            yield f"event `{emit.event}` of `{entity.name}`", "events come later"
        for when in entity.when:
            yield f"`{entity.name}` on event `{when.event}`", "events come later"


def _looks(service: Service) -> Iterator[tuple[str, str]]:
    for entity in service.entities:
        if entity.api and entity.api.singular and not singular_of(entity):
            what = f"route `{entity.api.singular}` of `{entity.name}`"
            yield what, "name its `owner`, and say `unique: [[OWNER]]` of that"


def _deployment(service: Service) -> Iterator[tuple[str, str]]:
    for use in service.uses:
        yield f"`{use.job}` by `{use.provider}`", "providers come later"
    if service.auth and service.auth.sessions:
        yield "sessions by cookie", "browsers' sessions come later"
    for name, word in (("broker", service.broker), ("deploy", service.deploy)):
        if word is not None:
            yield f"{name} `{word}`", "deployment of several comes later"
