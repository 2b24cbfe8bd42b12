"""Indexes: every list is read off one in its order, every reference has one."""

from collections.abc import Iterator, Sequence

from backwright.design.field import Field
from backwright.design.listing import Listing, Sort
from backwright.design.table import Index, Part
from backwright.naming import shortened


def indexes_of(
    table: str, stored: Sequence[Field], listing: Listing, *, owner: str, where: str
) -> tuple[Index, ...]:
    """Return the indexes of a table.

    Args:
        table: Its name.
        stored: Its fields.
        listing: How it is listed.
        owner: The attribute by which some callers' lists are cut down; or empty.
        where: The rows that lists show; empty for all.
    """
    head = tuple(field.name for field in stored if field.name == "tenant_id")
    found = {
        index.name: index
        for index in (
            *_of_keys(table, stored, head),
            *_of_lists(table, listing, head, owner, where),
            *_of_flags(table, stored, head),
        )
    }
    return tuple(found.values())


def _of_keys(
    table: str, stored: Sequence[Field], head: tuple[str, ...]
) -> Iterator[Index]:
    """Yield an index for each foreign key; it serves the default list by it, too."""
    for field in stored:
        if field.reference or field.role.value == "owner":
            columns = (*head, field.name, "created_at", "id")
            yield Index(name=_name("ix", table, *columns), parts=_parts(columns))
        elif field.file:
            columns = (*head, field.name)
            yield Index(name=_name("ix", table, *columns), parts=_parts(columns))


def _of_lists(
    table: str, listing: Listing, head: tuple[str, ...], owner: str, where: str
) -> Iterator[Index]:
    keys = [found.field for found in listing.filters if found.indexed]
    owners = [owner] if owner else []
    for sort in listing.sorts:
        yield _list(table, sort, head, "", where)
        for column in dict.fromkeys([*(field.name for field in keys), *owners]):
            is_key = column == owner or any(
                field.reference for field in keys if field.name == column
            )
            if column != sort.name and not (is_key and sort is listing.sorts[0]):
                yield _list(table, sort, head, column, where)


def _list(
    table: str, sort: Sort, head: tuple[str, ...], column: str, where: str
) -> Index:
    columns = (*head, *((column,) if column else ()))
    key = Part(text=sort.sql, expression=sort.nullable)
    prefix = "ix_perf" if where or sort.nullable else "ix"
    suffix = f"by_{column}" if column else ""
    return Index(
        name=_name(prefix, table, sort.name, suffix),
        parts=(*_parts(columns), key, Part(text="id")),
        where=where,
    )


def _of_flags(
    table: str, stored: Sequence[Field], head: tuple[str, ...]
) -> Iterator[Index]:
    for field in stored:
        if field.index and not field.reference:
            columns = (*head, *(column.name for column in field.columns))
            yield Index(name=_name("ix", table, *columns), parts=_parts(columns))


def _name(*words: str) -> str:
    return shortened("_".join(filter(None, words)))


def _parts(columns: Sequence[str]) -> tuple[Part, ...]:
    return tuple(Part(text=column) for column in columns)
