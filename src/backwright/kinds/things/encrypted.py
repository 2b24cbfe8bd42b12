"""`encrypted`."""

from typing import ClassVar

from backwright.kinds.imported import Import
from backwright.kinds.key import Key
from backwright.kinds.kind import COLUMNS, Imports
from backwright.kinds.scalar import Scalar
from backwright.kinds.textual import Textual
from backwright.kinds.traits import Trait


class Encrypted(Textual):
    """A text that is encrypted in the database, of at most 1,000 characters."""

    name: ClassVar[str] = "encrypted"
    form: ClassVar[str] = "encrypted"
    usual: ClassVar[int | None] = 1_000
    longest: ClassVar[int] = 10_000
    traits: ClassVar[frozenset[Trait]] = frozenset(
        {Trait.MEASURABLE, Trait.MATCHABLE, Trait.ENCRYPTED}
    )
    key: ClassVar[Key | None] = None

    def column(self, use: Scalar) -> str:
        """Return a column whose values are encrypted on their way in."""
        del use
        return "ENCRYPTED"

    def column_imports(self, use: Scalar) -> Imports:
        """Return what the column needs."""
        del use
        return (Import(COLUMNS, "ENCRYPTED"),)

    def migration(self, use: Scalar) -> str:
        """Return a column that holds what was encrypted."""
        del use
        return "sa.Text()"
