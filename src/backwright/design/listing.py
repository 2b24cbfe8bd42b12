"""How an entity is listed: filters, orders, search, pages."""

from dataclasses import dataclass
from enum import StrEnum

from backwright.design.field import Field
from backwright.kinds.key import Key


class Paging(StrEnum):
    """How a list is cut into pages."""

    CURSOR = "cursor"
    PAGE = "page"


class Relation(StrEnum):
    """How a filter compares."""

    EQUALS = "="
    AT_LEAST = ">="
    AT_MOST = "<="


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One parameter of a list.

    Attributes:
        name: The parameter in the command: `channel`, `price_min`.
        json: The parameter in the query string, in the service's casing.
        field: What it looks at.
        relation: How it compares.
        indexed: Whether each order with it is read off an index of its own: the
            field is an enum, a boolean or a reference.
    """

    name: str
    json: str
    field: Field
    relation: Relation = Relation.EQUALS
    indexed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sort:
    """One field that a list can be sorted by, both ways.

    Attributes:
        name: The field: `started_at`.
        json: The same in the service's casing.
        field: What it looks at.
        key: How it stands in a cursor.
        sql: What the database sorts by: `price`, `coalesce(started_at, created_at)`.
        nullable: Whether nulls must be replaced: `sql` is a coalesce then.
        fallback: The attribute that stands in for null: `created_at`; empty where
            `key.lowest` does.
        members: The members of the enum of orders, upward and downward:
            `("STARTED_AT", "STARTED_AT_DESC")`.
    """

    name: str
    json: str
    field: Field
    key: Key
    sql: str
    nullable: bool = False
    fallback: str = ""
    members: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """How an entity is listed.

    Attributes:
        paging: How it is cut into pages.
        filters: Its filters, in order.
        sorts: Its orders; the first is the default one, taken downward.
        searched: The fields that `search=` looks into; empty for no search.
        limit: The size of a page when nothing was said.
        limit_max: The greatest size of a page.
    """

    paging: Paging
    filters: tuple[Filter, ...]
    sorts: tuple[Sort, ...]
    searched: tuple[Field, ...]
    limit: int = 20
    limit_max: int = 100
