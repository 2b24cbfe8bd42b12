"""The rule `root-container`."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project


class RootContainer(Rule):
    """A service that runs as root.

    What it finds:
        A Dockerfile that starts something and whose last stage never says `USER`.
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
        for path, text in project.texts.items():
            if "Dockerfile" not in PurePosixPath(path).name or path.endswith(
                ".dockerignore"
            ):
                continue
            lines = text.splitlines()
            starts = [
                place
                for place, line in enumerate(lines)
                if re.match(r"\s*FROM\s", line, re.IGNORECASE)
            ]
            if not starts:
                continue
            last = lines[starts[-1] :]
            python = any(
                "python" in line.lower() or "uv" in line.lower() for line in lines
            )
            runs = [
                line
                for line in last
                if re.match(r"\s*(?:CMD|ENTRYPOINT)\b", line, re.IGNORECASE)
            ]
            users = [
                line.split()[1]
                for line in last
                if re.match(r"\s*USER\s+\S", line, re.IGNORECASE)
            ]
            if python and runs and (not users or users[-1] in {"root", "0"}):
                number = starts[-1] + 1
                width = len(lines[starts[-1]]) + 1
                yield Finding(path, number, 1, width, "the service runs as root")
