"""The rule `no-metrics`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.applications import applications
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

SIGNS = re.compile(
    r"prometheus|opentelemetry|statsd|metrics|datadog|ddtrace|newrelic|logfire",
    re.IGNORECASE,
)


class NoMetrics(Rule):
    """A service that nobody can watch.

    What it finds:
        An application nothing in which mentions Prometheus, OpenTelemetry or the
        like.
    Why it matters:
        That it is slow is then told by its users.
    Bad:
        from fastapi import FastAPI

        app = FastAPI()
    Good:
        from fastapi import FastAPI
        from prometheus_client import make_asgi_app

        app = FastAPI()
        app.mount("/metrics", make_asgi_app())
    How to fix:
        Expose metrics; trace with OpenTelemetry.
    Source:
        B: metrics and tracing hooks.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the applications."""
        for file in project.application:
            if any(
                SIGNS.search(word)
                for word in (*file.words, *(one.target for one in file.outline.imports))
            ):
                return
        yield from applications(project, "nothing measures this service")
