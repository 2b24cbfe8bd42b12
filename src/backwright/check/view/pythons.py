"""Which Python a project says it still supports."""

import re
from pathlib import PurePosixPath

from backwright.check.view.project import Project

SAID = re.compile(
    r"""^\s*(?:requires-python|python)\s*=\s*["'][~^>= ]*3\.(\d+)""", re.MULTILINE
)
TODAY = 99


class OldestPython:
    """The oldest Python by folder, from each `pyproject.toml`."""

    def __init__(self, project: Project) -> None:
        self._minors = {
            PurePosixPath(path).parent: int(found.group(1))
            for path, text in project.texts.items()
            if PurePosixPath(path).name == "pyproject.toml"
            and (found := SAID.search(text))
        }

    def of(self, path: str) -> int:
        """Return the minor version for a file; a high one if nothing is said."""
        if not self._minors:
            return TODAY
        above = (folder for folder in PurePosixPath(path).parents)
        said = (self._minors[folder] for folder in above if folder in self._minors)
        return next(said, TODAY)
