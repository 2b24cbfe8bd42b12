"""What backwright tells its user: where, what is wrong, what to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """How much a diagnostic matters; a higher one is worse."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a text; lines and columns count from one.

    Attributes:
        line: The line, 0 for the file as a whole.
        column: The first column of what is meant.
        end_column: The column after the last; equal to `column` if not known.
    """

    line: int = 0
    column: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One thing to tell the user.

    Attributes:
        path: The file, as the user named it; empty where there is none.
        position: The place in the file.
        code: The stable name of the kind of mistake, in kebab case.
        message: What is wrong, in the user's words.
        help: What to do about it; empty where nothing useful can be said.
        source: The line that `position` points into; empty where there is none.
        severity: How much it matters.
    """

    path: str
    code: str
    message: str
    position: Position = Position()
    help: str = ""
    source: str = ""
    severity: Severity = Severity.ERROR

    @property
    def where(self) -> str:
        """The place as editors and terminals link it: `orders.yaml:14:9`."""
        if not self.position.line:
            return self.path
        return f"{self.path}:{self.position.line}:{self.position.column}"

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.message} [{self.code}]"

    @property
    def excerpt(self) -> str:
        """The line of the source with a caret below what is meant, or nothing."""
        if not self.source.strip():
            return ""
        start = self.position.column - 1
        if start > len(self.source):
            return self.source.rstrip()
        width = max(1, self.position.end_column - self.position.column)
        indent = "".join(
            "\t" if letter == "\t" else " " for letter in self.source[:start]
        )
        return f"{self.source.rstrip()}\n{indent}{'^' * width}"

    @property
    def shown(self) -> str:
        """All there is to say, over several lines: place, excerpt, help."""
        advice = f"help: {self.help}" if self.help else ""
        return "\n".join(part for part in (str(self), self.excerpt, advice) if part)


class Rejected(Exception):
    """A stage could not finish; carries everything that it found, in order of place."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(
            sorted(diagnostics, key=lambda found: (found.path, found.position))
        )
        super().__init__("\n".join(map(str, self.diagnostics)))
