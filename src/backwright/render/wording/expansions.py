"""References that can be shown beside what refers to them, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.reference import IdKind, Reference
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.naming import constant
from backwright.render.wording import links, scopes
from backwright.render.wording.columns import of_table, read


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """One reference that can be followed.

    Attributes:
        name: Its attribute: `seller`.
        json: What a request calls it.
        member: Its member of the enum: `SELLER`.
        pascal: The class of what it leads to: `Seller`.
        snake: The same as a variable.
        access: The access policy of what it leads to.
        schema: Its class in a response, as an annotation.
        maker: The same where it is called.
        row: The variable of its table.
        width: How many columns it adds.
        columns: Those columns.
        on: The conditions of the join.
        sight: Its parameter that keeps to what the actor owns; empty for none.
    """

    name: str
    json: str
    member: str
    pascal: str
    snake: str
    access: str
    schema: str
    maker: str
    row: str
    width: int
    columns: tuple[str, ...]
    on: tuple[str, ...]
    sight: str


def followed(service: Service, entity: Entity) -> tuple[tuple[Reference, Entity], ...]:
    """Return the references that can be shown, with the entities they lead to."""
    return tuple(
        (reference, service.entity(reference.target.names.pascal))
        for reference in entity.expandable
        if not reference.target.built_in
    )


def expansions(
    service: Service, entity: Entity, table: str = ""
) -> tuple[Expansion, ...]:
    """Return the references that can be shown.

    Args:
        service: The service.
        entity: Whose references they are.
        table: The variable of its table.
    """
    return tuple(
        _expansion(service, entity, table, *each) for each in followed(service, entity)
    )


def _expansion(
    service: Service, entity: Entity, table: str, reference: Reference, target: Entity
) -> Expansion:
    row = f"_{reference.name}_beside"
    late = is_late(service, entity, target)
    maker = shape_beside(target)
    if late and target is not entity:
        maker = f"{target.names.plural_snake}_schemas.{maker}"
    columns = [f"{of_table(row, each.name)}," for _, each in read(target)]
    columns += links.selected(target, row)
    return Expansion(
        name=reference.name,
        json=reference.json,
        member=constant(reference.name),
        pascal=target.names.pascal,
        snake=target.names.snake,
        access=f"{constant(target.names.snake)}_ACCESS",
        schema=f'"{maker} | MISSING | None"' if late else f"{maker} | MISSING | None",
        maker=maker,
        row=row,
        width=len(columns),
        columns=tuple(columns),
        on=tuple(_conditions(service, reference, target, row, table)),
        sight=f"{reference.name}_owner" if scopes.read_own(target) else "",
    )


def shape_beside(entity: Entity) -> str:
    """Return the class that shows an entity beside what refers to it."""
    stored = {field.json for field in entity.visible}
    stored |= {link.json for link in entity.links}
    whole = stored.issuperset(entity.detail)
    return f"{entity.names.pascal}{'Read' if whole else 'Beside'}"


def is_late(service: Service, entity: Entity, target: Entity) -> bool:
    """Tell whether the target's schemas need those of the entity first."""
    seen, waiting = set[str](), [target]
    while waiting:
        here = waiting.pop()
        if here.names.pascal == entity.names.pascal:
            return True
        if here.names.pascal not in seen:
            seen.add(here.names.pascal)
            waiting += [there for _, there in followed(service, here)]
    return False


def circles(service: Service) -> tuple[str, ...]:
    """Return the imports by which schemas go round in a circle, as a contract says."""
    folder = "app.presentation.v1.schemas"
    found = (
        f"{folder}.{entity.names.plural_snake} -> {folder}.{there.names.plural_snake}"
        for entity in service.entities
        for _, there in followed(service, entity)
        if there is not entity and is_late(service, entity, there)
    )
    return tuple(dict.fromkeys(found))


def _conditions(
    service: Service, reference: Reference, target: Entity, row: str, table: str
) -> Iterator[str]:
    yield f"{row}.c.id == {of_table(table, reference.field)},"
    if reference.same_tenant:
        yield f"{row}.c.tenant_id == {table}.c.tenant_id,"
    if target.soft_delete:
        yield f"{row}.c.deleted_at.is_(None),"
    if scopes.read_own(target):
        bound = f"{reference.name}_owner"
        own = scopes.owned_by(service, target, row, bound)
        yield f'or_(bindparam("{bound}", type_=Uuid()).is_(None), {own}),'


def tables(service: Service, entity: Entity) -> Iterator[str]:
    """Yield the definitions of the tables that are joined."""
    for reference, target in followed(service, entity):
        name = f"{reference.name}_beside"
        yield f'_{name} = {target.names.pascal}Model.__table__.alias("{name}")'
        if scopes.read_own(target):
            yield from scopes.tables(target)
        yield from links.tables(target)


def models(service: Service, entity: Entity) -> Iterator[Import]:
    """Yield what a repository needs for them."""
    for _, target in followed(service, entity):
        plural, pascal = target.names.plural_snake, target.names.pascal
        yield Import(f"app.infrastructure.models.{plural}", f"{pascal}Model")
        yield Import(f"app.infrastructure.mappers.{plural}", f"{pascal}Row")
        yield Import(f"app.infrastructure.mappers.{plural}", f"to_{target.names.snake}")
        yield Import(target.module, pascal)
        yield from scopes.models(service, target)
        yield from links.imports(target)


def domains(service: Service, entity: Entity) -> Iterator[Import]:
    """Yield the entities that are shown."""
    for _, target in followed(service, entity):
        yield Import(target.module, target.names.pascal)


def schemas(service: Service, entity: Entity) -> Iterator[Import]:
    """Yield the schemas of what is shown; of a circle, the module alone."""
    folder = "app.presentation.v1.schemas"
    for _, target in followed(service, entity):
        plural = target.names.plural_snake
        if not is_late(service, entity, target):
            yield Import(f"{folder}.{plural}", shape_beside(target))
        elif target is not entity:
            yield Import(folder, f"{plural} as {plural}_schemas")


def policies(service: Service, entity: Entity) -> Iterator[Import]:
    """Yield the access policies of what is shown."""
    for _, target in followed(service, entity):
        module = f"app.application.access.{target.names.plural_snake}"
        yield Import(module, f"{constant(target.names.snake)}_ACCESS")


def numbered(reference: Reference) -> bool:
    """Tell whether a reference is a number."""
    return reference.target.ids is IdKind.INT
