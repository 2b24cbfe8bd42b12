"""What the page on architecture says of this service in particular."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Operation
from backwright.design.service import Service
from backwright.render.wording.actions import body
from backwright.render.wording.own_computing import bodies


@dataclass(frozen=True, slots=True)
class Field:
    """A computed field: where its body and its test are, its head, what it is of."""

    module: str
    head: str
    words: str
    test: str


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        required: What happens where a client does not say which version it changes.
        action: The head of the first action's body; empty where there is none.
        explanation: What its parameters are.
        module: Where that body is.
        test: Where its test is.
        computed: The first computed field that is the user's own.
    """

    required: str
    action: str
    explanation: str
    module: str
    test: str
    computed: Field | None


def view(service: Service) -> View:
    """Return what the template needs."""
    entity, operation = next(_actions(service), (None, None))
    plural = entity.names.plural_snake if entity else ""
    return View(
        required=", 428 if they do not say" if service.api.if_match else "",
        action=_head(entity, operation) if entity and operation else "",
        explanation=_explanation(entity, operation) if entity and operation else "",
        module=f"app/application/actions/{plural}.py",
        test=f"tests/unit/application/actions/test_{plural}.py",
        computed=next(_computed(service), None),
    )


def _computed(service: Service) -> Iterator[Field]:
    for entity in service.entities:
        plural = entity.names.plural_snake
        for found in bodies(entity):
            given = f"{plural}: Sequence[{entity.names.pascal}], actor: Actor | None"
            head = f"async def {found.name}({given}, tools: Tools)"
            yield Field(
                module=f"app/application/computed/{plural}.py",
                head=f"{head} -> {found.returns}:\n    ...",
                words=entity.names.words,
                test=f"tests/unit/application/computed/test_{plural}.py",
            )


def _actions(service: Service) -> Iterator[tuple[Entity, Operation]]:
    for entity in service.entities:
        for operation in entity.actions:
            yield entity, operation


def _head(entity: Entity, operation: Operation) -> str:
    said = body(entity, operation)
    head = f"async def {said.name}({said.own_parameters}) -> {said.returns}:"
    return f"{head}\n    ..."


def _explanation(entity: Entity, operation: Operation) -> str:
    if operation.action and operation.action.item:
        words = entity.names.words
        return f"The {words} was fetched, and the actor may do this to it."
    return "The actor may do this."
