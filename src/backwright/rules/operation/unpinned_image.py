"""The rule `unpinned-image`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.dockerfiles import dockerfiles
from backwright.check.view.project import Project

IMAGE = re.compile(r"(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?", re.IGNORECASE)


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
        files = list(dockerfiles(project))
        # What builds several Dockerfiles at once gives a stage of one to another.
        elsewhere = {
            (found.group(2) or "").lower()
            for _, instructions in files
            for one in instructions
            if one.word == "FROM" and (found := IMAGE.match(one.rest))
        }
        for path, instructions in files:
            for one in instructions:
                found = IMAGE.match(one.rest) if one.word == "FROM" else None
                if found is None:
                    continue
                image = found.group(1)
                known = image.lower() in elsewhere | {"scratch"}
                if self._is_open(image) and not known:
                    message = f"`{image}` is another image tomorrow"
                    yield Finding(path, one.line, 1, one.width, message)

    @staticmethod
    def _is_open(image: str) -> bool:
        if image.startswith((".", "/")):
            # Another Dockerfile, by a frontend that includes them.
            return False
        name = image.rpartition("/")[2]
        said = ":" in name or "@" in name or "$" in image
        return not said or name.endswith(":latest")
