"""VALUE  What is known of a change beyond the tables before and after it."""

from dataclasses import dataclass, field

from backwright.design.migrating.filling import Fills
from backwright.design.migrating.renames import Renames

NO_RENAMES = Renames()


@dataclass(frozen=True, slots=True)
class Intent:
    """What is meant.

    Attributes:
        renames: What was renamed.
        fills: What rows that exist are given where they have nothing.
        samples: Values that columns may hold, for the way back.
    """

    renames: Renames = NO_RENAMES
    fills: Fills = field(default_factory=dict)
    samples: Fills = field(default_factory=dict)
