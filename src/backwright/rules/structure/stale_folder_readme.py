"""The rule `stale-folder-readme`."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

FILE = re.compile(r"`([\w-]+\.py)`")
# A file that the reader is to write has a name that stands for his own.
PLACEHOLDER = re.compile(r"(?:my|your|new|some)_")


class StaleFolderReadme(Rule):
    """A README that speaks of files that are gone.

    What it finds:
        A README.md in a folder of code that names, in backquotes, a Python file that
        is not there.
    Why it matters:
        What is wrong once is not believed again.
    Bad:
        # app/services/orders.py
        A = 1
        # app/services/README.md
        `orders.py` the orders, `invoices.py` the invoices.
    Good:
        # app/services/orders.py
        A = 1
        # app/services/README.md
        `orders.py` the orders.
    How to fix:
        Bring it up to date.
    Source:
        B: one README.md per folder.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the names."""
        folders = {str(PurePosixPath(path).parent) for path in project.files}
        names = {PurePosixPath(path).name for path in project.files}
        for path, text in project.texts.items():
            folder = str(PurePosixPath(path).parent)
            if not path.endswith("README.md") or folder not in folders or folder == ".":
                continue
            for number, line in enumerate(text.splitlines(), 1):
                for found in FILE.finditer(line):
                    name = found.group(1)
                    if name not in names and not PLACEHOLDER.match(name):
                        message = f"there is no `{name}` here"
                        yield Finding(
                            path, number, found.start() + 1, found.end() + 1, message
                        )
