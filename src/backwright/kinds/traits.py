"""What may be asked of a field of some kind."""

from enum import StrEnum


class Trait(StrEnum):
    """One thing that a kind allows a blueprint to say of a field."""

    COMPARABLE = "comparisons"
    MEASURABLE = "lengths"
    MATCHABLE = "`matches`"
    SEARCHABLE = "`search`"
    SORTABLE = "`sort`"
    FILTERABLE = "`filter`"
    RANGEABLE = "filters from and to"
    UNIQUE = "`unique`"
    INDEXABLE = "`index`"
    DEFAULT = "a default"
    LISTABLE = "`list of`"
    FEW = "few values, so that lists are read by it"
    HASHED = "stored as a hash"
    ENCRYPTED = "stored encrypted"
    FILE = "an uploaded file"


ORDERED = frozenset(
    {
        Trait.COMPARABLE,
        Trait.SORTABLE,
        Trait.FILTERABLE,
        Trait.RANGEABLE,
        Trait.UNIQUE,
        Trait.INDEXABLE,
        Trait.DEFAULT,
        Trait.LISTABLE,
    }
)
TEXTUAL = frozenset(
    {
        Trait.MEASURABLE,
        Trait.MATCHABLE,
        Trait.SEARCHABLE,
        Trait.SORTABLE,
        Trait.FILTERABLE,
        Trait.UNIQUE,
        Trait.INDEXABLE,
        Trait.DEFAULT,
        Trait.LISTABLE,
    }
)
