"""Many-to-many relations in words: their tables, how they are read and written."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.reference import IdKind, Link
from backwright.design.table import LinkTable
from backwright.kinds.imported import Import
from backwright.naming import constant, pascal
from backwright.render.wording.docstrings import sentence
from backwright.render.wording.tables import fixed, foreign_key, index_parts
from backwright.render.wording.tenancy import tenant_is_counted
from backwright.render.wording.usecases import changes_links


@dataclass(frozen=True, slots=True)
class Pair:
    """The model of a table of pairs."""

    name: str
    summary: str
    table: str
    arguments: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How a relation is written: its statements and their parameters."""

    name: str
    words: str
    field: str
    json: str
    near: str
    pairs: str
    unlink: str
    link: str
    columns: tuple[str, ...]
    selected: tuple[str, ...]
    conditions: tuple[str, ...]
    parameters: tuple[str, ...]


def model(link: Link) -> str:
    """Return the class of the table of pairs: `JobLabelsModel`."""
    return f"{pascal(link.table)}Model"


def pairs_of(link: Link) -> str:
    """Return the variable of the table of pairs."""
    return f"_{link.table}"


def far_of(link: Link) -> str:
    """Return the variable of the table at the far end, as this relation sees it."""
    return f"_{link.table}_row"


def pairs(entity: Entity) -> Iterator[Pair]:
    """Yield the models of the tables of pairs."""
    for link, table in zip(entity.links, entity.table.links, strict=True):
        yield Pair(
            name=model(link),
            summary=sentence(f"which {link.name} each {entity.names.words} has"),
            table=link.table,
            arguments=tuple(_arguments(table)),
            columns=tuple(_columns(entity, link, table)),
        )


def _arguments(table: LinkTable) -> Iterator[str]:
    key = ", ".join(f'"{column}"' for column in table.primary_key)
    yield f"PrimaryKeyConstraint({key}, name={fixed(f'pk_{table.name}')}),"
    yield from (f"{foreign_key(each)}," for each in table.foreign_keys)
    yield f'Index("{table.index.name}", {index_parts(table.index)}),'


def _columns(entity: Entity, link: Link, table: LinkTable) -> Iterator[str]:
    numbered = {
        link.near: entity.ids is IdKind.INT,
        link.far: link.target.ids is IdKind.INT,
        "tenant_id": tenant_is_counted(entity),
    }
    for column in table.columns:
        counted = f"{column}: Mapped[int] = mapped_column(BigInteger())"
        yield counted if numbered.get(column) else f"{column}: Mapped[UUID]"


def row_types(entity: Entity) -> list[str]:
    """Return what a row holds of the relations: the ids, gathered."""
    kinds = {IdKind.INT: "list[int]", IdKind.UUID: "list[UUID]"}
    return [kinds[link.target.ids] for link in entity.links]


def row_values(entity: Entity, names: Iterator[str]) -> Iterator[str]:
    """Yield what the entity is given of them.

    Args:
        entity: Whose relations they are.
        names: What stands for each in a row.
    """
    for link in entity.links:
        kind = f"{link.target.names.pascal}Id"
        yield f"{link.field}=frozenset(map({kind}, {next(names)}))"


def tables(entity: Entity) -> Iterator[str]:
    """Yield the definitions of the tables that relations need."""
    for link in entity.links:
        kind = model(link)
        yield f"{pairs_of(link)} = {kind}.metadata.tables[{kind}.__tablename__]"
        target = f"{link.target.names.pascal}Model"
        yield f'{far_of(link)} = {target}.__table__.alias("{link.table}_row")'


def imports(entity: Entity) -> Iterator[Import]:
    """Yield what the repository needs for them."""
    yield Import("app.infrastructure.database.gathering", "gathered")
    for link in entity.links:
        here = f"app.infrastructure.models.{entity.names.plural_snake}"
        yield Import(here, model(link))
        names = link.target.names
        there = f"app.infrastructure.models.{names.plural_snake}"
        yield Import(there, f"{names.pascal}Model")


def selected(entity: Entity, table: str) -> Iterator[str]:
    """Yield the columns that hold the ids, gathered in the same statement."""
    for link in entity.links:
        pairs, far = pairs_of(link), far_of(link)
        own = f"{pairs}.c.{link.near} == {table}.c.id"
        if link.target.soft_delete:
            own += f", {far}.c.id == {pairs}.c.{link.far}"
            own += f", {far}.c.deleted_at.is_(None)"
        ids = f"select(gathered({pairs}.c.{link.far})).where({own})"
        yield f"{ids}.correlate({table}).scalar_subquery(),"


def written(entity: Entity) -> Iterator[Written]:
    """Yield how each relation is written."""
    given = changes_links(entity, creating=True)
    for link in given:
        yield Written(
            name=link.name,
            words=link.target.names.plural_words,
            field=link.field,
            json=link.json,
            near=link.near,
            pairs=pairs_of(link),
            unlink=f"UNLINK_{constant(link.name)}",
            link=f"LINK_{constant(link.name)}",
            columns=tuple(_written_columns(link)),
            selected=tuple(_selected(entity, link)),
            conditions=tuple(_conditions(link)),
            parameters=tuple(_parameters(entity, link)),
        )


def _written_columns(link: Link) -> Iterator[str]:
    yield f'"{link.near}"'
    yield f'"{link.far}"'
    if link.same_tenant:
        yield '"tenant_id"'


def _selected(entity: Entity, link: Link) -> Iterator[str]:
    kind = "BigInteger()" if entity.ids is IdKind.INT else "Uuid()"
    yield f'bindparam("near", type_={kind})'
    yield f"{far_of(link)}.c.id"
    if link.same_tenant:
        yield f"{far_of(link)}.c.tenant_id"


def _conditions(link: Link) -> Iterator[str]:
    far = far_of(link)
    yield f'{far}.c.id.in_(bindparam("far", expanding=True)),'
    if link.same_tenant:
        yield f'{far}.c.tenant_id == bindparam("tenant"),'
    if link.target.soft_delete:
        yield f"{far}.c.deleted_at.is_(None),"


def _parameters(entity: Entity, link: Link) -> Iterator[str]:
    snake = entity.names.snake
    yield f'"near": {snake}.id.value,'
    yield f'"far": [each.value for each in {snake}.{link.field}],'
    if link.same_tenant:
        yield f'"tenant": {snake}.tenant_id.value,'
