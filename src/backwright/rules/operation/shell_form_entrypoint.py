"""The rule `shell-form-entrypoint`."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project


class ShellFormEntrypoint(Rule):
    """A process that never hears that it should stop.

    What it finds:
        `CMD` or `ENTRYPOINT` written as a command line instead of a list.
    Why it matters:
        A shell becomes process 1 and passes no signal on: each stop ends in a kill,
        with requests half done.
    Bad:
        # Dockerfile
        FROM python:3.13-slim
        CMD uvicorn app.main:app
    Good:
        # Dockerfile
        FROM python:3.13-slim
        CMD ["uvicorn", "app.main:app"]
    How to fix:
        Write it as a list: `CMD ["uvicorn", "app.main:app"]`.
    Source:
        A: signals, graceful shutdown.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the lines."""
        for path, text in project.texts.items():
            if "Dockerfile" not in PurePosixPath(path).name or path.endswith(
                ".dockerignore"
            ):
                continue
            continued = False
            for number, line in enumerate(text.splitlines(), 1):
                found = re.match(r"(CMD|ENTRYPOINT)\s+([^\[\s].*)", line, re.IGNORECASE)
                if (
                    found
                    and not continued
                    and not found.group(2).startswith("exec ")
                    and not re.match(r"^#", line)
                ):
                    yield Finding(
                        path,
                        number,
                        1,
                        len(line) + 1,
                        "a shell gets the signals, not the service",
                    )
                continued = line.rstrip().endswith("\\")
