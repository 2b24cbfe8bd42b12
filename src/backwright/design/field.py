"""What an entity is made of: fields, and the columns that keep them."""

from dataclasses import dataclass, field
from enum import StrEnum

from backwright.design.check import Check
from backwright.design.reference import FileRule, Reference
from backwright.design.types import Cell, Type
from backwright.kinds.imported import Import


class Role(StrEnum):
    """What a field is there for."""

    ID = "id"
    TENANT = "tenant"
    PLAIN = "plain"
    REFERENCE = "reference"
    FILE = "file"
    STATUS = "status"
    OWNER = "owner"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    DELETED_AT = "deleted_at"
    VERSION = "version"


class Uniqueness(StrEnum):
    """Among which rows a value occurs once."""

    NONE = "none"
    EVERYWHERE = "everywhere"
    TENANT = "tenant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Default:
    """What a field holds when nothing was given.

    Attributes:
        python: The value in the domain, as Python: `Channel.AMAZON`, `Decimal("0.00")`.
        request: The value in a request schema, as Python; mostly the same.
        json: The value in the API's documentation, as JSON text.
        mutable: Whether Python needs a factory for it (never in the domain).
        dynamic: Whether it is `now` or `today`: the service fills it in from its
            clock, the request leaves it out, `python` is over `at`: `at`, `at.date()`.
        imports: What `python` needs beyond the type itself.
    """

    python: str
    request: str
    json: str
    mutable: bool = False
    dynamic: bool = False
    imports: tuple[Import, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a table.

    Attributes:
        name: Its name: `credit_amount`.
        cell: Its type in each layer, and the step from the domain's value to it.
        optional: Whether it may be null.
    """

    name: str
    cell: Cell
    optional: bool

    @property
    def python(self) -> str:
        """The annotation of its value in a row: `str | None`."""
        return f"{self.cell.python} | None" if self.optional else self.cell.python


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One attribute of an entity, of a value object, of an input or an output.

    Attributes:
        name: The attribute, the same in every layer: `seller_id`, `credit`, `status`.
        asked: Its name in the blueprint: `seller`; empty for those of ours.
        json: Its name in JSON, in the service's casing: `sellerId`.
        role: What it is there for.
        type: What it holds.
        optional: Whether it may be null.
        default: What it holds when nothing was given; None where it must be given
            (or, where optional, None is meant).
        description: A sentence for the documentation; empty where nothing was said.
        example: A value for the documentation, as Python of JSON; never empty.
        unique: Among which rows its value occurs once.
        index: Whether it has an index of its own.
        searched: Whether `search=` looks into it.
        filtered: Whether lists can be filtered by it.
        sorted: Whether lists can be sorted by it.
        readonly: Whether the API never accepts it.
        immutable: Whether the API accepts it on create only.
        private: Whether the API never returns it.
        checks: Conditions on it alone, beyond what its type says.
        columns: The columns that keep it, in order; empty where it is not stored.
        reference: What it refers to, where it is a reference.
        file: What may be uploaded for it, where it is a file.
        was: Its former name; empty for none.
    """

    name: str
    asked: str = ""
    json: str
    role: Role = Role.PLAIN
    type: Type
    optional: bool = False
    default: Default | None = None
    description: str = ""
    example: str
    unique: Uniqueness = Uniqueness.NONE
    index: bool = False
    searched: bool = False
    filtered: bool = False
    sorted: bool = False
    readonly: bool = False
    immutable: bool = False
    private: bool = False
    checks: tuple[Check, ...] = ()
    columns: tuple[Column, ...] = ()
    reference: Reference | None = None
    file: FileRule | None = None
    was: str = field(default="", compare=False)

    @property
    def annotation(self) -> str:
        """The annotation in the domain: `str | None`."""
        return f"{self.type.domain} | None" if self.optional else self.type.domain

    @property
    def given(self) -> bool:
        """Whether a request can give it at all."""
        return not self.readonly and self.role in GIVEN

    @property
    def required(self) -> bool:
        """Whether a request that creates must give it."""
        return self.given and self.default is None and not self.optional

    @property
    def revisable(self) -> bool:
        """Whether a request that updates can give it."""
        return self.given and not self.immutable

    @property
    def visible(self) -> bool:
        """Whether the API returns it."""
        return not self.private and self.role not in HIDDEN

    @property
    def to_response(self) -> str:
        """From domain to response, null included: `{}.value if {} else None`."""
        return self._unless_null(self.type.to_response)

    @property
    def to_domain(self) -> str:
        """From request to domain, null included."""
        return self._unless_null(self.type.to_domain)

    def _unless_null(self, step: str) -> str:
        if step == "{}" or not self.optional:
            return step
        return step + " if {} is not None else None"


GIVEN = frozenset({Role.PLAIN, Role.REFERENCE, Role.FILE})
HIDDEN = frozenset({Role.TENANT, Role.DELETED_AT})
