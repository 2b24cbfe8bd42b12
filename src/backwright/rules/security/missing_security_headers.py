"""The rule `missing-security-headers`."""

import re
from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.applications import applications, used_words
from backwright.check.view.project import Project

SIGNS = re.compile(
    r"x.content.type.options|strict.transport|securityheaders|security_headers|secure_?headers|secweb|securemiddleware|talisman|^secure\.",
    re.IGNORECASE,
)


class MissingSecurityHeaders(Rule):
    """Answers without the headers that protect browsers.

    What it finds:
        An application nothing in which mentions `X-Content-Type-Options`, HSTS or a
        middleware that sets security headers.
    Why it matters:
        A browser then guesses types, frames the page and downgrades to HTTP.
    Bad:
        from fastapi import FastAPI

        app = FastAPI()
    Good:
        from fastapi import FastAPI
        from app.middleware import SecurityHeaders

        app = FastAPI()
        app.add_middleware(SecurityHeaders)
    How to fix:
        Add a middleware that sets them; if a proxy does, allow it here with that
        reason.
    Source:
        A, B, D, E: HSTS, nosniff, frame deny, CSP.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the applications."""
        if any(SIGNS.search(word) for word in used_words(project)):
            return
        yield from applications(
            project, "nothing sets the headers that protect browsers"
        )
