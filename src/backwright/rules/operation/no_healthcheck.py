"""The rule `no-healthcheck`."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.diagnostics import Severity


class NoHealthcheck(Rule):
    """An image that cannot tell whether it works.

    What it finds:
        A Dockerfile that starts a web server and has no `HEALTHCHECK`.
    Why it matters:
        Swarm and compose send requests to a process that is up and does nothing.
    Bad:
        # Dockerfile
        FROM python:3.13-slim
        CMD ["uvicorn", "app.main:app"]
    Good:
        # Dockerfile
        FROM python:3.13-slim
        HEALTHCHECK CMD ["python", "-m", "app.health"]
        CMD ["uvicorn", "app.main:app"]
    How to fix:
        Add a `HEALTHCHECK` that asks the service.
    Source:
        A: health check.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the files."""
        for path, text in project.texts.items():
            if "Dockerfile" not in PurePosixPath(path).name or path.endswith(
                ".dockerignore"
            ):
                continue
            found = re.search(
                r"^(?:CMD|ENTRYPOINT)\b.*(?:uvicorn|gunicorn|fastapi|hypercorn|granian)",
                text,
                re.MULTILINE,
            )
            if found and not re.search(r"^\s*HEALTHCHECK\b", text, re.MULTILINE):
                number = text.count("\n", 0, found.start()) + 1
                yield Finding(
                    path,
                    number,
                    1,
                    len(found.group()) + 1,
                    "nobody asks whether the service works",
                )
