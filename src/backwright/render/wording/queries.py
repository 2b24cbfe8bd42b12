"""How a list is asked for: its filters, its orders, its keys."""

from collections.abc import Iterator
from typing import Final

from backwright.design.entity import Entity
from backwright.design.listing import Filter, Paging, Sort
from backwright.kinds.key import KeyForm
from backwright.render.wording.columns import of_table, to_cell

WIDEST: Final = 38


def conditions(entity: Entity, table: str) -> Iterator[str]:
    """Yield the condition of each filter, by its parameter."""
    for each in entity.listing.filters:
        column = of_table(table, each.field.columns[0].name)
        operator = "==" if each.relation == "=" else each.relation
        yield f'"{each.name}": {column} {operator} bindparam("{each.name}"),'
    if entity.listing.searched:
        yield f'"search": {_search(entity, table)},'


def _search(entity: Entity, table: str) -> str:
    found = [
        f'{of_table(table, column.name)}.ilike(bindparam("search"), escape="\\\\")'
        for field in entity.listing.searched
        for column in field.columns
    ]
    return f"or_({', '.join(found)})" if found[1:] else found[0]


def asked(entity: Entity) -> Iterator[str]:
    """Yield the parameters that a query gives, where it gives them."""
    numbered = entity.listing.paging is Paging.PAGE
    yield '"limit": query.limit' + ("" if numbered else " + 1")
    for each in entity.listing.filters:
        yield f'"{each.name}": {_filtered(each)}'
    if entity.listing.searched:
        yield '"search": query.search and pattern(query.search)'
    if numbered:
        yield '"offset": query.offset'
        return
    yield '"key": query.after and query.after.key'
    yield '"after_id": query.after and query.after.id'


def _filtered(each: Filter) -> str:
    step = each.field.columns[0].cell.to_row
    value = f"query.{each.name}"
    return value if step == "{}" else f"{value} and {step.format(value)}"


def sorts(entity: Entity, table: str) -> Iterator[str]:
    """Yield what each order sorts by."""
    for sort in entity.listing.sorts:
        yield f'"{sort.json}": {_expression(sort, table)},'


def _expression(sort: Sort, table: str) -> str:
    column = said = of_table(table, sort.field.columns[0].name)
    if sort.nullable and sort.fallback:
        said = f"func.coalesce({column}, {of_table(table, sort.fallback)})"
    elif sort.nullable:
        lowest = sort.key.lowest_sql
        said = f'func.coalesce({column}, literal_column("{lowest}"))'
    if sort.key.form is KeyForm.TEXT and sort.field.columns[0].cell.choice:
        return f"type_coerce({said}, String())"
    scalar = sort.field.columns[0].cell.scalar
    if sort.key.form is KeyForm.DECIMAL and sort.nullable and scalar:
        return f"type_coerce({said}, exact({WIDEST}, {scalar.arguments[1]}))"
    if sort.key.form is KeyForm.INTEGER:
        return f"type_coerce({said}, BigInteger())"
    return said


def keys(entity: Entity) -> Iterator[str]:
    """Yield what a row's place is in each order."""
    for sort in entity.listing.sorts:
        yield f'"{sort.json}": {_key(entity, sort)}'


def _key(entity: Entity, sort: Sort) -> str:
    snake = entity.names.snake
    value = f"{snake}.{sort.field.name}"
    cell = to_cell(sort.field, sort.field.columns[0], value)
    if not sort.nullable:
        return cell
    if sort.fallback:
        return f"{cell} or {snake}.{sort.fallback}"
    there = cell.removeprefix(f"{value} and ")
    return f"{sort.key.lowest} if {value} is None else {there}"
