"""Routes under another entity: what is found first, and what follows from it."""

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Operation
from backwright.naming import Names
from backwright.render.wording.routes import parameters_of


def above(parent: Field) -> Names:
    """Return the names of the entity that a route is under.

    Raises:
        ValueError: The field refers to none.
    """
    if parent.reference is None:
        raise ValueError(parent.name)
    return parent.reference.target.names


def parameter(operation: Operation) -> str:
    """Return the parameter of the path that finds what the route is under."""
    return parameters_of(operation)[0]


def fetched(operation: Operation, parent: Field) -> tuple[str, ...]:
    """Return the line that finds what a route is under, where that is not by its id."""
    if operation.above is None:
        return ()
    names = above(parent)
    found = operation.above.type.to_domain.format(parameter(operation))
    return (f"{names.snake} = await {names.plural_snake}.get(actor, {found})",)


def id_of(operation: Operation, parent: Field) -> str:
    """Return the id of what a route is under."""
    if operation.above:
        return f"{above(parent).snake}.id"
    return parent.type.to_domain.format(parameter(operation))


def listing(entity: Entity, operation: Operation, parent: Field) -> list[str]:
    """Return the lines that list what is under another; an empty list asks for it."""
    pascal, plural = entity.names.pascal, entity.names.plural_snake
    found = id_of(operation, parent)
    asked = f"    await {above(parent).plural_snake}.get(actor, {found})"
    empty = [] if operation.above else ["if not page.items:", asked]
    lines = [
        *fetched(operation, parent),
        f"command = replace(query.to_command(), {parent.name}={found})",
    ]
    if shows(entity):
        expanded = f"await {plural}.list_expanded(actor, command, expand)"
        within = [f"    {line}".replace("page.", "expanded.") for line in empty]
        lines += [
            "if expand := frozenset(query.expand):",
            f"    expanded = {expanded}",
            *within,
            f"    return {pascal}Page.of_expanded(expanded, query.sort)",
        ]
    lines.append(f"page = await {plural}.list(actor, command)")
    return [*lines, *empty, f"return {pascal}Page.of(page, query.sort)"]


def shows(entity: Entity) -> bool:
    """Tell whether something can be shown beside an entity."""
    return any(not found.target.built_in for found in entity.expandable)
