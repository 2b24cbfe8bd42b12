"""What can be made out of a blueprint that is partly wrong.

Its form may be wrong in one place and its meaning in another: so that both are told at
once, what is well formed goes on to the design, and of what is said there, that is
told which does not follow from a mistake of form.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from backwright.blueprint.echoes import DEFINING, Wrong, follows
from backwright.blueprint.model import Blueprint
from backwright.blueprint.nodes import Node
from backwright.blueprint.paths import path_to
from backwright.diagnostics import Diagnostic, Rejected

_WORD = re.compile(r"[A-Za-z_]\w*")


@dataclass(frozen=True, slots=True)
class Survey:
    """What a file asks for, as far as it can be read.

    Attributes:
        blueprint: The parts that are well formed; None where there are none.
        diagnostics: What is wrong with the form of the others.
        lost: The names of parts that could not be read.
        root: The file as a tree; None where it is none.
    """

    blueprint: Blueprint | None
    diagnostics: tuple[Diagnostic, ...] = ()
    lost: frozenset[str] = frozenset()
    root: Node | None = None

    def rejected(self, meaning: Iterable[Diagnostic] = ()) -> Rejected:
        """Return what to raise: all mistakes of form, and what does not follow of them.

        Args:
            meaning: What is wrong with the meaning of the parts that are well formed.
        """
        wrong = [self._wrong(each) for each in self.diagnostics]
        sure = [found for found in meaning if self._is_sure(found, wrong)]
        return Rejected([*self.diagnostics, *sure])

    def _is_sure(self, found: Diagnostic, wrong: list[Wrong]) -> bool:
        """Tell whether a mistake of meaning would stay if the form were right."""
        if not wrong:
            return True
        words = frozenset(_WORD.findall(found.message))
        if words & self._missing(wrong):
            return False
        judged = Wrong(found.code, self._path(found), words)
        return not any(follows(judged, each) for each in wrong)

    def _missing(self, wrong: list[Wrong]) -> frozenset[str]:
        """Return the names of what others may miss; access defines none."""
        said = {each.name for each in wrong if each.section == "access"}
        named = {each.name for each in wrong if each.section in DEFINING}
        return (self.lost - said) | named

    def _wrong(self, found: Diagnostic) -> Wrong:
        return Wrong(found.code, self._path(found))

    def _path(self, found: Diagnostic) -> tuple[str, ...]:
        return path_to(self.root, found.position) if self.root else ()
