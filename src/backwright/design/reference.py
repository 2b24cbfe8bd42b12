"""How entities hang together: references, links, files."""

from dataclasses import dataclass
from enum import StrEnum

from backwright.design.access import Grant
from backwright.naming import Names


class OnDelete(StrEnum):
    """What becomes of a row when the row that it refers to is deleted."""

    RESTRICT = "restrict"
    CASCADE = "cascade"
    SET_NULL = "set null"


class IdKind(StrEnum):
    """What an id is."""

    UUID = "uuid"
    INT = "int"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What needs to be known of an entity that is referred to.

    Attributes:
        names: Its names: `Seller`, `sellers`.
        ids: What its id is.
        tenanted: Whether its rows belong to a tenant.
        is_tenant: Whether it is the tenant entity.
        soft_delete: Whether deleted rows are kept, so that they must be passed over.
        read: Who may read it, so who may expand it.
        built_in: Whether it is one of ours (`User`, `File`), not the blueprint's.
        chained: How many one-to-one references follow each other up to it.
    """

    names: Names
    ids: IdKind = IdKind.UUID
    tenanted: bool
    is_tenant: bool = False
    soft_delete: bool = False
    read: Grant
    built_in: bool = False
    chained: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A field that refers to one row of an entity.

    Attributes:
        name: Its name without `_id`: `seller`; also the key of the expanded object.
        json: The same in the service's casing.
        field: The attribute: `seller_id`.
        target: What it refers to.
        on_delete: What becomes of the row when the other is deleted.
        required: Whether it may not be null.
        unique: Whether no two rows refer to the same (one to one).
        same_tenant: Whether both rows belong to one tenant: the foreign key is
            `(tenant_id, seller_id) → (tenant_id, id)`.
        expandable: Whether `expand=seller` can show it: its target can be read by
            somebody outside.
        error: The class of the error for one that does not exist: `UnknownSeller`.
        code: The code of that error: `unknown_seller`.
    """

    name: str
    json: str
    field: str
    target: Target
    on_delete: OnDelete = OnDelete.RESTRICT
    required: bool = True
    unique: bool = False
    same_tenant: bool = False
    expandable: bool = False
    error: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A many-to-many relation: `labels: list of Label` of `Job`.

    Attributes:
        name: Its name in the blueprint: `labels`.
        field: The attribute that holds the ids: `label_ids`, a frozenset in the domain.
        json: The same in the service's casing.
        target: What it refers to.
        table: The table of pairs: `job_labels`.
        near: Its column that refers to this entity: `job_id`.
        far: Its column that refers to the target: `label_id`.
        same_tenant: Whether the table has a `tenant_id` that both rows share.
        required: Whether there must be at least one.
        readonly: Whether the API never accepts it.
        immutable: Whether the API accepts it on create only.
        private: Whether the API never returns it.
        limit: The most that one row may have.
        on_delete: What becomes of the pair when the target is deleted.
        description: A sentence for the documentation; empty where nothing was said.
        error: The class of the error for one that does not exist: `UnknownLabel`.
        code: The code of that error: `unknown_label`.
        was: Its former name; empty for none.
    """

    name: str
    field: str
    json: str
    target: Target
    table: str
    near: str
    far: str
    same_tenant: bool = False
    required: bool = False
    readonly: bool = False
    immutable: bool = False
    private: bool = False
    limit: int = 100
    on_delete: OnDelete = OnDelete.CASCADE
    description: str = ""
    error: str
    code: str
    was: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Referrer:
    """Somebody else's reference to this entity.

    Attributes:
        entity: Whose: `Job`'s names.
        name: The reference's name without `_id`.
        field: The attribute there: `seller_id`; for a link its `label_ids`.
        on_delete: What becomes of it.
        link: Whether it is a many-to-many relation.
    """

    entity: Names
    name: str
    field: str
    on_delete: OnDelete
    link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRule:
    """What may be uploaded for a file field.

    Attributes:
        name: Its name in the blueprint: `source`; the last part of its route.
        json: The same in the service's casing.
        purpose: What an upload says it is for: `job_source`.
        kinds: The media types that it may have; empty for any.
        extensions: The endings that go with them: `.csv`; empty for any.
        size: The most bytes.
        error: The class of the error for one that does not exist: `UnknownSource`.
        code: The code of that error: `unknown_source`.
    """

    name: str
    json: str
    purpose: str
    kinds: tuple[str, ...]
    extensions: tuple[str, ...]
    size: int
    error: str
    code: str
