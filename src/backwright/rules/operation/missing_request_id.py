"""The rule `missing-request-id`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.applications import applications, used_words
from backwright.check.view.project import Project

SIGNS = re.compile(
    r"request_?id|correlation|trace_?id|x.request.id|opentelemetry|sentry|ddtrace|asgi_correlation|logfire|bind_contextvars|contextualize",
    re.IGNORECASE,
)


class MissingRequestId(Rule):
    """Log lines that cannot be told apart by request.

    What it finds:
        An application nothing in which mentions a request id, a correlation or
        tracing.
    Why it matters:
        When a customer calls, nobody finds the lines of that one request.
    Bad:
        from fastapi import FastAPI

        app = FastAPI()
    Good:
        from fastapi import FastAPI
        from app.middleware import RequestId

        app = FastAPI()
        app.add_middleware(RequestId)
    How to fix:
        Give each request an id in a middleware; log it and answer it.
    Source:
        B, C, D, E: request id through every layer.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the applications."""
        if any(SIGNS.search(word) for word in used_words(project)):
            return
        yield from applications(project, "nothing gives a request an id")
