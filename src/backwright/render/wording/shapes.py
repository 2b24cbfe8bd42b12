"""What a response shows of an entity: alone, in a list, beside what refers to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.reference import IdKind
from backwright.design.service import Service
from backwright.render.wording.docstrings import article
from backwright.render.wording.expansions import Expansion, followed, shape_beside
from backwright.render.wording.packing import Packed, pack
from backwright.render.wording.requests import shown, value_shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One class of a response.

    Attributes:
        name: Its name: `JobRead`.
        summary: What it is, as a docstring has it.
        reads: Its attributes.
        shown: How they are made of the entity.
        takes: What is needed beside the entity, as a parameter.
        gives: The same as an argument.
        expanding: The fragments that add what the entity refers to.
    """

    name: str
    summary: str
    reads: tuple[str, ...]
    shown: Packed
    takes: str
    gives: str
    expanding: tuple[str, ...]


def listed(entity: Entity) -> str:
    """Return the class of what a list shows; of one alone, where they are alike."""
    alike = entity.summary == entity.detail
    return f"{entity.names.pascal}{'Read' if alike else 'Summary'}"


def shapes(
    service: Service, entity: Entity, beside: tuple[Expansion, ...], part: str
) -> Iterator[Shape]:
    """Yield the classes that show an entity.

    Args:
        service: The service.
        entity: What is shown.
        beside: What can be shown beside it.
        part: The fragment that shows it.
    """
    noun, read = article(entity.names.words), f"{entity.names.pascal}Read"
    yield _shape(entity, read, f"What readers see of {noun}.", beside, part)
    if listed(entity) != read:
        said = f"What a list shows of {noun}."
        yield _shape(entity, listed(entity), said, beside, part)
    if shape_beside(entity) != read and _is_followed(service, entity):
        said = f"What is shown of {noun} beside what refers to it."
        yield _shape(entity, shape_beside(entity), said, (), part)


def _is_followed(service: Service, entity: Entity) -> bool:
    return any(
        target is entity
        for other in service.entities
        for _, target in followed(service, other)
    )


def _shape(
    entity: Entity, name: str, summary: str, beside: tuple[Expansion, ...], part: str
) -> Shape:
    names = entity.summary if name.endswith("Summary") else entity.detail
    parts = dict(_parts(entity))
    if not name.endswith("Beside"):
        parts |= dict(_computed(entity))
    chosen = [parts[each] for each in names if each in parts]
    lines = [line for line, _ in chosen]
    lines += [f"{each.name}: {each.schema} = MISSING" for each in beside]
    computed = {found.field.json for found in entity.computed}.intersection(names)
    worked_out = computed and not name.endswith("Beside")
    return Shape(
        name=name,
        summary=summary,
        reads=tuple(lines),
        shown=pack((value for _, value in chosen), 12),
        takes=f", computed: {entity.names.pascal}Computed" if worked_out else "",
        gives=", computed" if worked_out else "",
        expanding=(part,) if beside else (),
    )


def _parts(entity: Entity) -> Iterator[tuple[str, tuple[str, str]]]:
    snake = entity.names.snake
    for field in entity.visible:
        yield field.json, (shown(field), value_shown(field, snake))
    for link in entity.links:
        raw = "int" if link.target.ids is IdKind.INT else "UUID"
        made = f"{link.field}=sorted(each.value for each in {snake}.{link.field})"
        if not link.private:
            yield link.json, (f"{link.field}: list[{raw}]", made)


def _computed(entity: Entity) -> Iterator[tuple[str, tuple[str, str]]]:
    for found in entity.computed:
        field = found.field
        yield field.json, (shown(field), value_shown(field, "computed"))
