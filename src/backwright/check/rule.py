"""What a rule is. Each lives in a file of `rules/`, named for the bad thing."""

import re
import textwrap
from collections.abc import Iterable, Mapping
from typing import ClassVar

from backwright.check.finding import Finding
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

HEADINGS = (
    "What it finds",
    "Why it matters",
    "Bad",
    "Good",
    "How to fix",
    "Source",
)
HEADING = re.compile(rf"^({'|'.join(HEADINGS)}):[ ]*", re.MULTILINE)
SAMPLE_FILE = re.compile(r"^# (\S*(?:Dockerfile|\.\w[\w.]*))$", re.MULTILINE)


class Rule:
    """Finds one bad thing; its docstring tells why it is bad (see rules/README.md).

    Attributes:
        severity: How much a finding matters unless the standard says otherwise.
        mends: `safe` or `unsafe` if `mend` can correct a finding; unsafe is what may
            change what the program does.
        threshold: The number that the rule measures against, where it does.
        sample_threshold: The one that its samples are written for, to keep them short.
    """

    severity: ClassVar[Severity] = Severity.WARNING
    mends: ClassVar[str] = ""
    threshold: int = 0
    sample_threshold: ClassVar[int] = 0

    def in_file(self, file: FileView) -> Iterable[Finding]:
        """Yield what is wrong in one file; asks others only through its imports."""
        del file
        return ()

    def in_project(self, project: Project) -> Iterable[Finding]:
        """Yield what only the whole project shows."""
        del project
        return ()

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Return the text of a file with the finding at a place corrected, or None."""
        del text, line, column
        return None

    @classmethod
    def chapters(cls) -> dict[str, str]:
        """Return the docstring's text by heading; the summary is under `""`."""
        parts = HEADING.split(textwrap.dedent(f"    {cls.__doc__ or ''}"))
        found = {"": parts[0].strip()}
        for name, text in zip(parts[1::2], parts[2::2], strict=True):
            found[name] = textwrap.dedent(text.strip("\n")).rstrip()
        return found

    @classmethod
    def advice(cls) -> str:
        """Return how to fix a finding, on one line."""
        return " ".join(cls.chapters().get("How to fix", "").split())


Rules = Mapping[str, Rule]
"""Rules by name."""


def sample_files(sample: str, default: str = "app/example.py") -> dict[str, str]:
    """Return the files of a Bad or Good sample; `# path.py` on a line begins one."""
    parts = SAMPLE_FILE.split(sample)
    files = {default: parts[0]} if parts[0].strip() else {}
    for path, text in zip(parts[1::2], parts[2::2], strict=True):
        files[path] = text.lstrip("\n") + "\n"
    return files
