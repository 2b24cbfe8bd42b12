"""The rule `missing-folder-readme`."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.diagnostics import Severity


class MissingFolderReadme(Rule):
    """A folder that does not say what lives in it.

    What it finds:
        A folder with Python files of the application and no README.md.
    Why it matters:
        Whoever adds a file guesses where it belongs.
    Bad:
        # app/services/orders.py
        A = 1
        # app/services/users.py
        B = 1
    Good:
        # app/services/orders.py
        A = 1
        # app/services/users.py
        B = 1
        # app/services/README.md
        Use cases, one file an entity.
    How to fix:
        Write five lines: what lives here, what it may import, how to add one.
    Source:
        B: one README.md per folder.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the folders."""
        folders = {
            str(PurePosixPath(file.path).parent)
            for file in project.application
            if not file.path.endswith("__init__.py")
        }
        told = {
            str(PurePosixPath(path).parent)
            for path in project.texts
            if path.endswith("README.md")
        }
        for folder in sorted(folders):
            if folder not in told and folder != ".":
                yield Finding(folder, 0, 1, 1, "no README.md says what lives here")
