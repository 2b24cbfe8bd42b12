"""What can be made out of a blueprint that is partly wrong.

Its form may be wrong in one place and its meaning in another: so that both are told at
once, what is well formed goes on to the design, and of what is said there, that is
told which does not follow from a mistake of form.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from backwright.blueprint.model import Blueprint
from backwright.diagnostics import Diagnostic, Rejected

_WORD = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file asks for, as far as it can be read.

    Attributes:
        blueprint: The parts that are well formed; None where there are none.
        diagnostics: What is wrong with the form of the others.
        lost: The names of parts that could not be read.
    """

    blueprint: Blueprint | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lost: frozenset[str] = frozenset()

    def rejected(self, meaning: Iterable[Diagnostic] = ()) -> Rejected:
        """Return what to raise: all mistakes of form, and what does not follow of them.

        Args:
            meaning: What is wrong with the meaning of the parts that are well formed.
        """
        sure = [found for found in meaning if self._is_sure(found)]
        return Rejected([*self.diagnostics, *sure])

    def _is_sure(self, found: Diagnostic) -> bool:
        """Tell whether a mistake of meaning would stay if the form were right."""
        if not self.diagnostics:
            return True
        part = self._part(found.position.line)
        wrong = {self._part(each.position.line) for each in self.diagnostics}
        words = set(_WORD.findall(found.message))
        return part > 0 and part not in wrong and not words & self._doubtful()

    def _doubtful(self) -> set[str]:
        """Return the names of what is lost, and the first word of each wrong line."""
        begins = (_WORD.search(each.source) for each in self.diagnostics)
        return {*self.lost, *(word[0] for word in begins if word)}

    def _part(self, line: int) -> int:
        """Return the line where the part begins that a line belongs to, or 0."""
        return max((start for start in self._starts() if start <= line), default=0)

    def _starts(self) -> Iterator[int]:
        for service in self.blueprint.services if self.blueprint else ():
            yield from (value.position.line for value in service.values)
            yield from (entity.position.line for entity in service.entities)
            yield from (task.position.line for task in service.tasks)
