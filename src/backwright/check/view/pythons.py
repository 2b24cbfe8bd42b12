"""Which Python a project says it still supports."""

import re
from pathlib import PurePosixPath

from backwright.check.view.project import Project

SAID = re.compile(
    r"""^\s*(?:requires-python|python)\s*=\s*["']([^"']+)""", re.MULTILINE
)
AT_LEAST = re.compile(r"(?:^|>=?|==|~=?|\^)\s*3\.(\d+)")
TODAY = 99


class OldestPython:
    """The oldest Python by folder, from each `pyproject.toml`."""

    def __init__(self, project: Project) -> None:
        self._minors: dict[PurePosixPath, int] = {}
        for path, text in project.texts.items():
            pure = PurePosixPath(path)
            said = SAID.search(text) if pure.name == "pyproject.toml" else None
            found = AT_LEAST.search(said.group(1)) if said else None
            if found:
                self._minors[pure.parent] = int(found.group(1))

    def of(self, path: str) -> int:
        """Return the minor version for a file; a high one if nothing is said."""
        if not self._minors:
            return TODAY
        above = PurePosixPath(path).parents
        said = (self._minors[folder] for folder in above if folder in self._minors)
        return next(said, TODAY)
