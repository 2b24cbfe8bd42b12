"""What a migration cannot do by itself, and what to say so that it can."""

from backwright.design.migrating.existing import OPTION
from backwright.design.migrating.table import Column, Table
from backwright.design.migrating.types import column_type
from backwright.diagnostics import Diagnostic

BLUEPRINT = "blueprint.yaml"
EXAMPLES = {
    "tenant_id": f"say {OPTION} tenant_id=ID of a tenant that exists, or =KEY:VALUE",
    "created_by": f"say {OPTION} {{}}=ID of a user that exists, or =email:ADDRESS",
}
EXAMPLE = f"say {OPTION} {{}}=VALUE, or give it a plain default, or make it optional"
BESIDE = (
    "add a field of the new type beside it, apply, move the values in a migration of"
    " your own, and remove the old field then"
)
NO_ROWS = "; with nothing after the `=` if there are no rows"


def no_value(table: Table, new: Column) -> Diagnostic:
    """Refuse a column that rows have nothing for."""
    name = f"{table.name}.{new.name}"
    return Diagnostic(
        path=BLUEPRINT,
        code="no-value-for-rows",
        message=f"{name} is required, and the rows that exist have no value for it",
        help=EXAMPLES.get(new.name, EXAMPLE).format(name) + NO_ROWS,
    )


def no_cast(table: Table, old: Column, new: Column) -> Diagnostic:
    """Refuse a type that values cannot become."""
    return Diagnostic(
        path=BLUEPRINT,
        code="no-cast",
        message=f"{_becoming(table, old, new)}: there is no such cast",
        help=BESIDE,
    )


def no_meaning(name: str, old: str, new: str) -> Diagnostic:
    """Refuse to read values as what they are not."""
    return Diagnostic(
        path=BLUEPRINT,
        code="no-cast",
        message=f"{name} holds {old} and would be read as {new}",
        help=BESIDE,
    )


def unsaid_cast(table: Table, old: Column, new: Column) -> Diagnostic:
    """Refuse a type that values could become, if somebody said so."""
    return Diagnostic(
        path=BLUEPRINT,
        code="unsaid-cast",
        message=f"{_becoming(table, old, new)}, and nobody said that its values stay",
        help=f"say `was {old.name}` of the field: each value is cast, and one that has"
        " no exact equal stops the migration",
    )


def _becoming(table: Table, old: Column, new: Column) -> str:
    names = (column_type(each.type).postgresql for each in (old, new))
    return f"{table.name}.{new.name} changes from {' to '.join(names)}"
