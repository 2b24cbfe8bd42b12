"""The rule `no-healthcheck`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.dockerfiles import dockerfiles
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

SERVER = re.compile(r"uvicorn|gunicorn|fastapi|hypercorn|granian")
PORT = re.compile(r"\b\d{4,5}\b")
ASKED = re.compile(r"healthcheck:\s+test:[^\n]*https?://[\w.]+:(\d+)")


class NoHealthcheck(Rule):
    """An image that cannot tell whether it works.

    What it finds:
        A Dockerfile that starts a web server and has no `HEALTHCHECK`, unless a compose
        file asks the same port.
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
        asked = self._asked(project)
        for path, instructions in dockerfiles(project):
            ports = set(PORT.findall(project.texts[path]))
            checked = any(one.word == "HEALTHCHECK" for one in instructions)
            if checked or ports & asked:
                continue
            for one in instructions:
                if one.word in {"CMD", "ENTRYPOINT"} and SERVER.search(one.rest):
                    message = "nobody asks whether the service works"
                    yield Finding(path, one.line, 1, one.width, message)

    @staticmethod
    def _asked(project: Project) -> set[str]:
        """Return the ports that a compose file asks over HTTP."""
        return {
            port
            for path, text in project.texts.items()
            if path.endswith((".yml", ".yaml"))
            for port in ASKED.findall(text)
        }
