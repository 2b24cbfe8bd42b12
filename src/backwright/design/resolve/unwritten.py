"""What was asked for and is not written yet: said, never dropped in silence."""

from collections.abc import Iterator

from backwright.blueprint.model import Service


def unwritten_of(service: Service) -> tuple[str, ...]:
    """Return a line for each thing that the written service does not have yet."""
    return tuple(_lines(service))


def _lines(service: Service) -> Iterator[str]:
    for task in service.tasks:
        yield f"task `{task.name}` was not written: background work comes later"
    for event in service.webhooks:
        yield f"webhook `{event}` was not written: telling subscribers comes later"
    for cache in service.cache:
        yield f"cache of `{cache.entity}` was not written: caching comes later"
    for limit in service.limits:
        yield f"limit `{limit.name}` was not written: configured limits come later"
    for entity in service.entities:
        for emit in entity.emits:
            what = f"event `{emit.event}` of `{entity.name}`"
            yield f"{what} was not written: events come later"
        for when in entity.when:
            what = f"`{entity.name}` on event `{when.event}`"
            yield f"{what} was not written: events come later"
    for use in service.uses:
        yield f"`{use.job}` by `{use.provider}` was not written: providers come later"
    if service.auth and service.auth.sessions:
        yield "sessions by cookie were not written: browsers' sessions come later"
    for name in ("broker", "deploy"):
        word = getattr(service, name)
        if word is not None:
            yield f"{name} `{word}` was not written: deployment of several comes later"
