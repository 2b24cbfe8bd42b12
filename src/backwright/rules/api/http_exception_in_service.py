"""The rule `http-exception-in-service`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, calls_in, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import INJECTING

ERRORS = frozenset(
    {
        "fastapi.HTTPException",
        "fastapi.exceptions.HTTPException",
        "starlette.exceptions.HTTPException",
    }
)
# What only FastAPI fills in.
ASKING = INJECTING | {"Body", "Cookie", "File", "Form", "Header", "Path", "Query"}


class HttpExceptionInService(Rule):
    """An HTTP error raised below the edge.

    What it finds:
        `raise HTTPException` in the service, repository, domain or model layer.
        Routes and dependencies there are left out, and models that are no tables.
    Why it matters:
        The use case then works in a request only: a task, a command or a test must
        catch errors of a protocol that it does not speak.
    Bad:
        # app/services/users.py
        from fastapi import HTTPException

        def require(user: object | None) -> object:
            if user is None:
                raise HTTPException(404, "no such user")
            return user
    Good:
        # app/services/users.py
        class UserNotFound(Exception):
            pass

        def require(user: object | None) -> object:
            if user is None:
                raise UserNotFound
            return user
    How to fix:
        Raise an error of your own; let one exception handler turn it into a response.
    Source:
        B, C, D, E: a small exception set with one handler.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the raises."""
        if file.layer not in {"service", "repository", "domain", "model"}:
            return
        if file.layer == "model" and file.module not in file.project.models.modules:
            return
        for made in file.body.raises:
            error = made.error
            name = error.func if isinstance(error, Call) else name_of(error)
            if not name or (made.scope >= 0 and self._is_edge(file, made.scope)):
                continue
            known = file.name(name, made.scope)
            if file.project.ancestry.is_a(known, ERRORS):
                message = f"the {file.layer} layer raises an HTTP error"
                yield file.at(made, message, len("raise"))

    @staticmethod
    def _is_edge(file: FileView, scope: int) -> bool:
        """Tell whether FastAPI calls a function: a route, or what asks the request."""
        if any(route.scope == scope for route in file.routes):
            return True
        return any(
            call.method in ASKING
            for param in file.functions[scope].params
            for said in (param.default, param.annotation)
            for call in calls_in(said)
        )
