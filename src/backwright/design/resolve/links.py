"""The tables of many-to-many relations."""

from backwright.design.reference import Link, OnDelete, Target
from backwright.design.table import ForeignKey, Index, LinkTable, Part
from backwright.naming import shortened

TENANT = "tenant_id"


def link_table(own: Target, link: Link) -> LinkTable:
    """Return the table that keeps the pairs."""
    head = (TENANT,) if link.same_tenant else ()
    far_rule = "RESTRICT" if link.on_delete is OnDelete.RESTRICT else "CASCADE"
    ends = (
        (link.near, own.names.plural_snake, "CASCADE"),
        (link.far, link.target.names.plural_snake, far_rule),
    )
    keys = tuple(
        ForeignKey(
            name=shortened("_".join(["fk", link.table, *head, column])),
            columns=(*head, column),
            table=table,
            to=(*head, "id"),
            on_delete=rule,
            field=link.field,
        )
        for column, table, rule in ends
    )
    columns = (*head, link.far, link.near)
    return LinkTable(
        name=link.table,
        columns=(*head, link.near, link.far),
        primary_key=(link.near, link.far),
        foreign_keys=keys,
        index=Index(
            name=shortened("_".join(["ix", link.table, *columns])),
            parts=tuple(Part(text=column) for column in columns),
        ),
    )
