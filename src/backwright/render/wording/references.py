"""How a statement proves that what a row refers to is there."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.reference import IdKind, Reference
from backwright.kinds.imported import Import
from backwright.render.wording.columns import to_cell

TENANT = "to_tenant_id"
UPLOADER = "to_uploader"


def proven(entity: Entity) -> tuple[Field, ...]:
    """Return the references and files that a caller gives, so they must be proven."""
    return tuple(field for field in entity.creatable if field.reference or field.file)


def revised(entity: Entity) -> bool:
    """Tell whether a reference can change later, so that it must be proven again."""
    return any(field.revisable for field in proven(entity))


def alias(field: Field) -> str:
    """Return the variable of the table that a reference leads to."""
    name = field.reference.name if field.reference else field.name.removesuffix("_id")
    return f"_{name}_row"


def _model(field: Field) -> Import:
    if field.reference is None:
        return Import("app.infrastructure.models.files", "FileModel")
    names = field.reference.target.names
    module = f"app.infrastructure.models.{names.plural_snake}"
    return Import(module, f"{names.pascal}Model")


def models(entity: Entity) -> Iterator[Import]:
    """Yield the models that references lead to."""
    yield from map(_model, proven(entity))


def tables(entity: Entity) -> Iterator[str]:
    """Yield the definitions of the tables that references lead to."""
    for field in proven(entity):
        name = alias(field)
        yield f'{name} = {_model(field).name}.__table__.alias("{name[1:]}")'


def proofs(entity: Entity) -> Iterator[str]:
    """Yield for each reference the condition that it leads somewhere."""
    for field in proven(entity):
        said = _of_reference(field, field.reference) if field.reference else ()
        there = f"exists().where({', '.join(said or _of_file(entity, field))})"
        if field.optional:
            kind = "BigInteger()" if _numbered(field.reference) else "Uuid()"
            bound = f'bindparam("to_{field.name}", type_={kind})'
            there = f"or_({bound}.is_(None), {there})"
        yield f'"{field.json}": {there},'


def _numbered(reference: Reference | None) -> bool:
    return reference is not None and reference.target.ids is IdKind.INT


def _of_reference(field: Field, reference: Reference) -> tuple[str, ...]:
    row = alias(field)
    said = [f'{row}.c.id == bindparam("to_{field.name}")']
    if reference.same_tenant:
        said.append(f'{row}.c.tenant_id == bindparam("{TENANT}")')
    if reference.target.soft_delete:
        said.append(f"{row}.c.deleted_at.is_(None)")
    return tuple(said)


def _of_file(entity: Entity, field: Field) -> tuple[str, ...]:
    row = alias(field)
    purpose = field.file.purpose if field.file else ""
    said = [
        f'{row}.c.id == bindparam("to_{field.name}")',
        f'{row}.c.purpose == "{purpose}"',
    ]
    if entity.tenanted:
        said.append(f'{row}.c.tenant_id == bindparam("{TENANT}")')
    if entity.owner:
        said.append(f'{row}.c.created_by == bindparam("{UPLOADER}")')
    return tuple(said)


def values(entity: Entity) -> Iterator[str]:
    """Yield the parameters of the proofs."""
    snake = entity.names.snake
    fields = proven(entity)
    files = any(field.file for field in fields)
    same = any(field.reference and field.reference.same_tenant for field in fields)
    if same or (files and entity.tenanted):
        yield f'"{TENANT}": {snake}.tenant_id.value,'
    if files and entity.owner:
        owner = entity.field(entity.owner)
        cell = to_cell(owner, owner.columns[0], f"{snake}.{owner.name}")
        yield f'"{UPLOADER}": {cell},'
    for field in fields:
        cell = to_cell(field, field.columns[0], f"{snake}.{field.name}")
        yield f'"to_{field.name}": {cell},'


def kept(entity: Entity, table: str) -> Iterator[str]:
    """Yield what must hold of each reference of a changed row: as before, or proven."""
    for field in proven(entity):
        column = f"{table}.c.{field.columns[0].name}"
        same = f'{column} == bindparam("to_{field.name}")'
        yield f'or_({same}, PROOFS["{field.json}"]),'
