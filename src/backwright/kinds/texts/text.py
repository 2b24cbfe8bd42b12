"""`text`."""

from typing import ClassVar

from backwright.kinds.key import Key
from backwright.kinds.textual import Textual
from backwright.kinds.traits import Trait


class Text(Textual):
    """A longer text, of at most 10,000 characters unless `text(n)` says otherwise."""

    name: ClassVar[str] = "text"
    form: ClassVar[str] = "text"
    usual: ClassVar[int | None] = 10_000
    longest: ClassVar[int] = 1_000_000
    traits: ClassVar[frozenset[Trait]] = frozenset(
        {
            Trait.MEASURABLE,
            Trait.MATCHABLE,
            Trait.SEARCHABLE,
            Trait.DEFAULT,
            Trait.LISTABLE,
        }
    )
    key: ClassVar[Key | None] = None
