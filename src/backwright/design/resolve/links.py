"""The tables of many-to-many relations."""

from collections.abc import Iterator

from backwright.design.reference import Link, OnDelete, Target
from backwright.design.table import ForeignKey, Index, LinkTable, Part
from backwright.naming import shortened

TENANT = "tenant_id"


def link_table(own: Target, link: Link) -> LinkTable:
    """Return the table that keeps the pairs."""
    head = (TENANT,) if link.same_tenant else ()
    columns = (*head, link.far, link.near)
    return LinkTable(
        name=link.table,
        columns=(*head, link.near, link.far),
        primary_key=(link.near, link.far),
        foreign_keys=tuple(_keys(own, link, head)),
        index=Index(
            name=shortened("_".join(["ix", link.table, *columns])),
            parts=tuple(Part(text=column) for column in columns),
        ),
    )


def _keys(own: Target, link: Link, head: tuple[str, ...]) -> Iterator[ForeignKey]:
    far_rule = "RESTRICT" if link.on_delete is OnDelete.RESTRICT else "CASCADE"
    ends = (
        (link.near, own.names.plural_snake, "CASCADE"),
        (link.far, link.target.names.plural_snake, far_rule),
    )
    for column, table, rule in ends:
        yield ForeignKey(
            name=shortened("_".join(["fk", link.table, *head, column])),
            columns=(*head, column),
            table=table,
            to=(*head, "id"),
            on_delete=rule,
            field=link.field,
        )
