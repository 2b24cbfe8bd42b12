"""The rule `single-stage-image`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.dockerfiles import dockerfiles
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

TOOLS = re.compile(r"build-essential|\bgcc\b|\bmake\b|python3?-dev|libpq-dev")
INSTALLS = re.compile(
    r"\bpip3? install|\b(?:poetry|pipenv|pdm) install|\buv (?:sync|pip)"
)
NO_CACHE = re.compile(
    r"no[-_]cache|cache purge|--mount=type=cache|rm -rf?.*cache", re.IGNORECASE
)
REMOVED = re.compile(
    r"\bapk del\b|\bapt(?:-get)? (?:\S+ )*(?:purge|remove|autoremove)\b"
)
COMMENT = re.compile(r"^\s*#.*\n?", re.MULTILINE)


class SingleStageImage(Rule):
    """An image that carries its tools.

    What it finds:
        A Dockerfile with one stage that installs compilers and leaves them there, or
        packages with their manager's cache.
    Why it matters:
        What built the service is of use to whoever breaks in, and makes each pull
        slow.
    Bad:
        # Dockerfile
        FROM python:3.13-slim
        RUN apt-get update && apt-get install -y build-essential
        RUN pip install .
        CMD ["uvicorn", "app.main:app"]
    Good:
        # Dockerfile
        FROM python:3.13-slim AS build
        RUN apt-get update && apt-get install -y build-essential
        RUN pip install --prefix=/install .
        FROM python:3.13-slim
        COPY --from=build /install /usr/local
        CMD ["uvicorn", "app.main:app"]
    How to fix:
        Build in one stage, copy the result into another.
    Source:
        A: multi-stage image.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the files."""
        for path, instructions in dockerfiles(project):
            stages = [one for one in instructions if one.word == "FROM"]
            if len(stages) == 1 and self._keeps_tools(project.texts[path]):
                message = "the image carries the tools that built it"
                yield Finding(path, stages[0].line, 1, stages[0].width, message)

    @staticmethod
    def _keeps_tools(text: str) -> bool:
        done = COMMENT.sub("", text)
        compilers = TOOLS.search(done) and not REMOVED.search(done)
        return bool(compilers or (INSTALLS.search(done) and not NO_CACHE.search(done)))
