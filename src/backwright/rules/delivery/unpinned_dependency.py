"""The rule `unpinned-dependency`."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project


class UnpinnedDependency(Rule):
    """A dependency of any version.

    What it finds:
        A line of a requirements file, or a dependency of pyproject.toml without a
        lock file, that names no version at all. Those of tests, tools and examples
        are left out.
    Why it matters:
        Tomorrow's build has other code than today's tests.
    Bad:
        # requirements.txt
        fastapi
    Good:
        # requirements.txt
        fastapi==0.165.0
    How to fix:
        Pin it, or lock all with uv, poetry or pip-tools.
    Source:
        B, E: pinned dependencies, audited.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the lines."""
        for path, text in project.texts.items():
            name = PurePosixPath(path).name
            if not (name.startswith("requirements") and name.endswith(".txt")):
                continue
            if project.layers.of(path) in {"test", "tool"}:
                continue
            for number, line in enumerate(text.splitlines(), 1):
                found = re.match(
                    r"([A-Za-z][\w.-]*)(?:\[[^\]]*\])?\s*(?:#.*|;.*)?$", line
                )
                if found:
                    message = f"`{found.group(1)}` may be of any version"
                    yield Finding(path, number, 1, len(line) + 1, message)
