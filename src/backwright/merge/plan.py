"""VALUE  What an apply would do, before it does it."""

from collections import Counter
from dataclasses import dataclass

from backwright.diagnostics import Diagnostic
from backwright.merge.change import Change, What
from backwright.merge.contract.difference import Difference
from backwright.merge.trees import SAME

NOTHING_TO_DO = 0
CHANGES = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """The changes to make to a service.

    Attributes:
        changes: What to do to each file, in order of path.
        contract: What changes for clients of the API, what breaks them first.
    """

    changes: tuple[Change, ...]
    contract: tuple[Difference, ...] = ()

    @property
    def noted(self) -> tuple[Change, ...]:
        """What a user should see: all but files that are already as they shall be."""
        return tuple(each for each in self.changes if each.why != SAME)

    @property
    def counts(self) -> dict[What, int]:
        """How many files see what, for what occurs."""
        found = Counter(change.what for change in self.noted)
        return {what: found[what] for what in What if found[what]}

    @property
    def exit_code(self) -> int:
        """What `plan` ends with: whether a file would become another."""
        writes = any(change.writes for change in self.changes)
        return CHANGES if writes else NOTHING_TO_DO

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What the user should know, in order of path."""
        return tuple(found for change in self.changes for found in change.diagnostics)

    @property
    def conflicts(self) -> tuple[Change, ...]:
        """The files that the user will have to settle."""
        return tuple(each for each in self.changes if each.what is What.CONFLICT)
