"""The rule `root-container`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.dockerfiles import (
    dockerfiles,
    last_stage,
    serves,
    user_of,
)
from backwright.check.view.project import Project

PYTHON = re.compile(r"python|uv\b|uvicorn", re.IGNORECASE)


class RootContainer(Rule):
    """A service that runs as root.

    What it finds:
        A Dockerfile that starts a service and whose last stage never says `USER`,
        neither does the image below: that of a distribution or a language.
    Why it matters:
        Whoever breaks into the service is root in the container, and one step from
        the host.
    Bad:
        # Dockerfile
        FROM python:3.13-slim
        CMD ["uvicorn", "app.main:app"]
    Good:
        # Dockerfile
        FROM python:3.13-slim
        RUN useradd --uid 1000 app
        USER app
        CMD ["uvicorn", "app.main:app"]
    How to fix:
        Make a user and switch to it.
    Source:
        A: non-root image.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the files."""
        for path, instructions in dockerfiles(project):
            last = last_stage(instructions)
            python = any(PYTHON.search(one.rest) for one in instructions)
            runs = any(map(serves, last))
            if python and runs and user_of(instructions) == "root":
                start = last[0]
                message = "the service runs as root"
                yield Finding(path, start.line, 1, start.width, message)
