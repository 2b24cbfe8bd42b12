"""A blueprint that is being drafted: everything said already, nothing written yet."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from backwright.diagnostics import Diagnostic
from backwright.importing.found import Look, Remarks


class Weight(Enum):
    """How much of a line is still believed: each is less than the one before."""

    WHOLE = auto()
    TYPE = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One field.

    Attributes:
        name: Its name.
        type: Its type, without `?`; empty where a blueprint has none for it.
        optional: Whether it may be null.
        constraints: What holds of its values.
        flags: What is switched on for it.
        on_delete: What becomes of the row when the row that it refers to is deleted.
        default: Its default; empty for none.
        description: What it is.
        remarks: What is to be said beside it.
        weight: How much of it is believed.
    """

    name: str
    type: str
    optional: bool = False
    constraints: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    on_delete: str = ""
    default: str = ""
    description: str = ""
    remarks: Remarks = ()
    weight: Weight = Weight.WHOLE

    @property
    def text(self) -> str:
        """All of it, as a blueprint says it."""
        rest = (
            *self.constraints,
            *self.flags,
            *([f"on delete {self.on_delete}"] if self.on_delete else []),
            *([f"= {self.default}"] if self.default else []),
        )
        believed = rest if self.weight is Weight.WHOLE else ()
        return " ".join((f"{self.type}{'?' if self.optional else ''}", *believed))

    @property
    def kind(self) -> str:
        """The kind within its type: `list of string` of `list of string(40)`."""
        return self.type.partition("(")[0]

    @property
    def has_more(self) -> bool:
        """Whether there is more of it than its type."""
        said = self.constraints or self.flags or self.on_delete or self.default
        return self.weight is Weight.WHOLE and bool(said)

    def doubted(self, why: Diagnostic) -> "Line":
        """Return what is left of it after it was refused."""
        lighter = Weight.TYPE if self.has_more else Weight.NOTHING
        return replace(self, weight=lighter, remarks=(*self.remarks, why))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """An invariant or a unique list, which is believed or not.

    Attributes:
        name: What an invariant is called; empty for a unique list.
        text: What it says.
        refused: Why it is not believed; None while it is.
    """

    name: str = ""
    text: str
    refused: Diagnostic | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One entity.

    Attributes:
        name: Its name, in Pascal case.
        plural: Its plural, where English does not make it so; empty otherwise.
        description: What it is.
        tenanted: Whether its rows belong to a tenant, where there are any.
        lines: Its fields.
        invariants: What must hold of each row.
        uniques: Fields that together occur once.
        owner: The field that holds who created it; empty for none.
        soft_delete: Whether deleted rows are kept.
        looks: More sections: `access`, `api`, `nested`.
        remarks: What is to be said above it.
        refused: Why there is no such entity after all; None while there is.
    """

    name: str
    plural: str = ""
    description: str = ""
    tenanted: bool = True
    lines: tuple[Line, ...] = ()
    invariants: tuple[Clause, ...] = ()
    uniques: tuple[Clause, ...] = ()
    owner: str = ""
    soft_delete: bool = False
    looks: "tuple[tuple[str, Look], ...]" = ()
    remarks: Remarks = ()
    refused: Diagnostic | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One service.

    Attributes:
        service: Its name, in snake case.
        source: What it was drafted from, in a sentence's words.
        title: What people call it.
        description: What it does.
        tenancy: The entity that the others belong to; empty for none.
        looks: More sections: `auth`, `api`.
        sheets: Its entities.
        remarks: What is to be said above all.
    """

    service: str
    source: str
    title: str = ""
    description: str = ""
    tenancy: str = ""
    looks: "tuple[tuple[str, Look], ...]" = ()
    sheets: tuple[Sheet, ...] = ()
    remarks: Remarks = ()
