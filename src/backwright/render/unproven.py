"""What the tests of a service do not prove, since no values for it were found."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.service import Service
from backwright.render.views.tests_choices import conditions
from backwright.render.views.tests_fitting import plainest
from backwright.render.views.tests_variety import variety
from backwright.render.views.tests_violations import broken_of
from backwright.render.views.tests_world import CREATED, first_taken
from backwright.render.wording.docstrings import quoted


def unproven(service: Service) -> Iterator[str]:
    """Yield a line for each condition that tests could not be given values for."""
    for entity in service.entities:
        yield from _unmet(entity)
        yield from _uncreated(service, entity)
        yield from _unbroken(entity)


def _unmet(entity: Entity) -> Iterator[str]:
    """Yield the conditions that even the plainest one breaks."""
    values = plainest(entity)
    known = {one.python for one in conditions(entity) if not one.holds(values)}
    checks = [check for field in entity.stored for check in field.checks]
    for check in (*checks, *entity.invariants):
        if check.python in known:
            place = f"tests/factories/{entity.names.plural_snake}.py"
            what = f"`{entity.names.pascal}`: no values that keep `{check.source}`"
            yield f"{what} were found; its tests fail until {place} has some"


def _uncreated(service: Service, entity: Entity) -> Iterator[str]:
    """Yield the entity of which there are too few different rows to create one more."""
    taken, name = first_taken(service, entity), entity.names.pascal
    count = variety(entity).count
    if taken <= CREATED:
        what = f"creating a `{name}`: its unique values tell {count} rows apart"
        fails = "" if taken else "; its other tests fail, too, until it has more"
        yield f"{what}, and what refers to it needs them{fails}"


def _unbroken(entity: Entity) -> Iterator[str]:
    """Yield the invariants that nothing breaks alone."""
    found = {broken.name for broken in broken_of(entity)}
    for check in entity.invariants:
        if quoted(check.name) not in found:
            what = f"`{check.source}` of `{entity.names.pascal}`"
            yield f"{what}: no values that break it alone were found"
