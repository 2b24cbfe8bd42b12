"""The rule `unpinned-image`."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project


class UnpinnedImage(Rule):
    """An image that is another one tomorrow.

    What it finds:
        `FROM` without a tag, or with `latest`.
    Why it matters:
        The same Dockerfile builds something else next week, and nobody can go back.
    Bad:
        # Dockerfile
        FROM python
        COPY . /app
    Good:
        # Dockerfile
        FROM python:3.13.1-slim
        COPY . /app
    How to fix:
        Name the version, best with its digest.
    Source:
        A: multi-stage image; B, E: pinned dependencies.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the lines."""
        for path, text in project.texts.items():
            if "Dockerfile" not in PurePosixPath(path).name or path.endswith(
                ".dockerignore"
            ):
                continue
            stages = {"scratch"}
            for number, line in enumerate(text.splitlines(), 1):
                found = re.match(
                    r"\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?",
                    line,
                    re.IGNORECASE,
                )
                if not found:
                    continue
                image = found.group(1)
                name = image.rpartition("/")[2]
                open_tag = (":" not in name and "@" not in name) or name.endswith(
                    ":latest"
                )
                if open_tag and image.lower() not in stages and "$" not in image:
                    yield Finding(
                        path,
                        number,
                        1,
                        len(line) + 1,
                        f"`{image}` is another image tomorrow",
                    )
                if found.group(2):
                    stages.add(found.group(2).lower())
