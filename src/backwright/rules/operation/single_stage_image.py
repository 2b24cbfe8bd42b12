"""The rule `single-stage-image`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.dockerfiles import dockerfiles
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

TOOLS = re.compile(
    r"build-essential|\bgcc\b|\bmake\b|python3?-dev|libpq-dev"
    r"|\bpip3? install|\b(?:poetry|pipenv|pdm) install|\buv (?:sync|pip)"
)


class SingleStageImage(Rule):
    """An image that carries its tools.

    What it finds:
        A Dockerfile with one stage that installs compilers or a package manager's
        cache.
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
            tools = any(TOOLS.search(project.texts[path]) for _ in stages)
            if len(stages) == 1 and tools:
                message = "the image carries the tools that built it"
                yield Finding(path, stages[0].line, 1, stages[0].width, message)
