"""How a statement proves that what a row refers to is there."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.reference import IdKind, Reference
from backwright.kinds.imported import Import
from backwright.render.wording.columns import to_cell

TENANT = "to_tenant_id"


def proven(entity: Entity) -> tuple[tuple[Field, Reference], ...]:
    """Return the references that a caller gives, so that they must be proven."""
    return tuple(
        (field, field.reference)
        for field in entity.creatable
        if field.reference is not None
    )


def revised(entity: Entity) -> bool:
    """Tell whether a reference can change later, so that it must be proven again."""
    return any(field.revisable for field, _ in proven(entity))


def alias(reference: Reference) -> str:
    """Return the variable of the table that a reference leads to."""
    return f"_{reference.name}_row"


def models(entity: Entity) -> Iterator[Import]:
    """Yield the models that references lead to."""
    for reference in (*(found for _, found in proven(entity)), *entity.expandable):
        names = reference.target.names
        module = f"app.infrastructure.models.{names.plural_snake}"
        yield Import(module, f"{names.pascal}Model")


def tables(entity: Entity) -> Iterator[str]:
    """Yield the definitions of the tables that references lead to."""
    for _, reference in proven(entity):
        model = f"{reference.target.names.pascal}Model"
        name = alias(reference)
        yield f'{name} = {model}.__table__.alias("{name.strip("_")}")'


def proofs(entity: Entity) -> Iterator[str]:
    """Yield for each reference the condition that it leads somewhere."""
    for field, reference in proven(entity):
        there = f"exists().where({', '.join(_conditions(reference))})"
        if not reference.required:
            kind = "Integer()" if reference.target.ids is IdKind.INT else "Uuid()"
            bound = f'bindparam("to_{field.name}", type_={kind})'
            there = f"or_({bound}.is_(None), {there})"
        yield f'"{field.json}": {there},'


def _conditions(reference: Reference) -> Iterator[str]:
    row = alias(reference)
    yield f'{row}.c.id == bindparam("to_{reference.field}")'
    if reference.same_tenant:
        yield f'{row}.c.tenant_id == bindparam("{TENANT}")'
    if reference.target.soft_delete:
        yield f"{row}.c.deleted_at.is_(None)"


def values(entity: Entity) -> Iterator[str]:
    """Yield the parameters of the proofs."""
    snake = entity.names.snake
    if any(reference.same_tenant for _, reference in proven(entity)):
        yield f'"{TENANT}": {snake}.tenant_id.value,'
    for field, _ in proven(entity):
        cell = to_cell(field, field.columns[0], f"{snake}.{field.name}")
        yield f'"to_{field.name}": {cell},'


def kept(entity: Entity, table: str) -> Iterator[str]:
    """Yield what must hold of each reference of a changed row: as before, or proven."""
    for field, _ in proven(entity):
        column = f"{table}.c.{field.columns[0].name}"
        same = f'{column} == bindparam("to_{field.name}")'
        yield f'or_({same}, _PROOFS["{field.json}"]),'
