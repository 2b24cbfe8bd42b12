"""What always holds of an entity, whoever asks and wherever it is kept."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.field import Role
from backwright.design.lifecycle import Transition
from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.render.views.tests_bodies import Pairs, changeable, changed
from backwright.render.views.tests_requests import arguments, members_of, states_of
from backwright.render.views.tests_sampling import (
    id_imports,
    link_sample,
    sample_imports,
    samples,
)
from backwright.render.views.tests_states import in_state
from backwright.render.views.tests_violations import Broken, broken_of
from backwright.render.wording.imports import lines


@dataclass(frozen=True, slots=True)
class Step:
    """A transition, as the blueprint says it."""

    name: str
    sources: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the template needs.

    Attributes:
        imports: What the values need.
        status: The enum of the state.
        field: The attribute that holds it.
        steps: The transitions that any life may take: no guard forbids them.
        states: Each state, and the values of one in it.
        taken: The arguments that some of them take.
        broken: Values that break an invariant.
        strategies: How Hypothesis makes the values that no invariant ties together.
        change: What a revision changes, as arguments; empty where nothing can.
    """

    imports: tuple[str, ...]
    status: str
    field: str
    steps: tuple[Step, ...]
    states: Pairs
    taken: Pairs
    broken: tuple[Broken, ...]
    strategies: Pairs
    change: str


def view(service: Service, entity: Entity) -> View:
    """Return what the template needs."""
    del service
    status = entity.status
    return View(
        imports=lines(_imports(entity)),
        status=status.type.domain if status else "",
        field=status.name if status else "",
        steps=tuple(_steps(entity)),
        states=tuple(_states(entity)),
        taken=tuple(_taken(entity)),
        broken=broken_of(entity),
        strategies=tuple(_strategies(entity)),
        change=_change(entity) if entity.operation(Does.UPDATE) else "",
    )


def _imports(entity: Entity) -> Iterator[Import]:
    for field in entity.stored:
        yield from sample_imports(field)
    for link in entity.links:
        yield from id_imports(link.target.names)


def _steps(entity: Entity) -> Iterator[Step]:
    members = members_of(entity)
    for step in entity.lifecycle.transitions if entity.lifecycle else ():
        if _is_free(entity, step):
            sources = ", ".join(members[source] for source in step.sources)
            yield Step(step.names.snake, sources, members[step.target])


def _is_free(entity: Entity, step: Transition) -> bool:
    """Tell whether nothing but the state decides whether a step may be taken."""
    return step.guard is None and all(
        in_state(entity, state, step) == in_state(entity, state)
        for state in step.sources
    )


def _states(entity: Entity) -> Iterator[tuple[str, str]]:
    members = members_of(entity)
    for state, values in states_of(entity):
        yield members[state], arguments(values)


def _taken(entity: Entity) -> Iterator[tuple[str, str]]:
    for step in entity.lifecycle.transitions if entity.lifecycle else ():
        if step.takes:
            values = (
                f'"{n}": {samples(entity.field(n))[0].python}' for n in step.takes
            )
            yield step.names.snake, f"{{{', '.join(values)}}}"


def _strategies(entity: Entity) -> Iterator[tuple[str, str]]:
    tied = {name for check in entity.invariants for name in check.fields}
    for field in entity.fields:
        if field.role is Role.PLAIN and field.name not in tied and not field.checks:
            strategy = field.type.strategy
            yield field.name, f"st.none() | {strategy}" if field.optional else strategy


def _change(entity: Entity) -> str:
    for field in changeable(entity):
        return f"{field.name}={changed(entity, field).python}"
    for link in entity.links:
        if not (link.readonly or link.immutable):
            return f"{link.field}={link_sample(link).python}"
    return ""
