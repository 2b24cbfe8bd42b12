"""What a check comes to."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from backwright.diagnostics import Diagnostic

if TYPE_CHECKING:
    from backwright.check.view.project import Project


@dataclass
class Checked:
    """A project after the check.

    Attributes:
        diagnostics: What was found, in order of place.
        root: The project's folder; paths are relative to it.
        lines: How many lines of Python were held to the standard.
        files: How many files.
        project: The joined view; None where nothing had changed.
        read: The paths of all that was read.
    """

    diagnostics: list[Diagnostic] = field(default_factory=list)
    root: Path = Path()
    lines: int = 0
    files: int = 0
    project: "Project | None" = None
    read: tuple[str, ...] = ()
