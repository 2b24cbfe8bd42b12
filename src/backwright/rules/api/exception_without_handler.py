"""The rule `exception-without-handler`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

INNER = frozenset({"service", "repository", "domain"})
KNOWN_TO_FASTAPI = frozenset(
    {
        "fastapi.HTTPException",
        "fastapi.exceptions.HTTPException",
        "starlette.exceptions.HTTPException",
        "fastapi.exceptions.RequestValidationError",
    }
)
EVERYTHING = frozenset({"Exception", "BaseException", "500"})


class ExceptionWithoutHandler(Rule):
    """An error of the application that no handler turns into an answer.

    What it finds:
        An exception of the project's own that a service, repository or domain raises,
        that nothing catches, and that no handler is registered for, in a project that
        has handlers for others of its own.
    Why it matters:
        The client gets 500 for what is its own mistake, and somebody is woken for it.
    Bad:
        # app/errors.py
        class NotFound(Exception): ...

        class Conflict(Exception): ...
        # app/services/users.py
        from app.errors import Conflict

        def register(taken: bool) -> None:
            if taken:
                raise Conflict
        # app/main.py
        from fastapi import FastAPI
        from app.errors import NotFound

        def answer(request: object, error: Exception) -> None: ...

        app = FastAPI()
        app.add_exception_handler(NotFound, answer)
    Good:
        # app/errors.py
        class AppError(Exception): ...

        class Conflict(AppError): ...
        # app/services/users.py
        from app.errors import Conflict

        def register(taken: bool) -> None:
            if taken:
                raise Conflict
        # app/main.py
        from fastapi import FastAPI
        from app.errors import AppError

        def answer(request: object, error: Exception) -> None: ...

        app = FastAPI()
        app.add_exception_handler(AppError, answer)
    How to fix:
        Derive it from an error that has a handler, or register one for it.
    Source:
        B, C, D, E: a small exception set with one handler.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the first place that raises each such error."""
        handled = set(self._handled(project))
        if handled & EVERYTHING or handled.isdisjoint(project.names.classes):
            return
        safe = handled | KNOWN_TO_FASTAPI
        suspects = {
            name: project.ancestry.of(name)
            for name in project.names.classes
            if project.ancestry.is_a(name, ("Exception",))
            and project.ancestry.of(name).isdisjoint(safe)
        }
        words = {one.rpartition(".")[2] for names in suspects.values() for one in names}
        files = [one for one in project.application if words & one.words]
        caught = {one for file in files for one in self._caught(file)}
        told: set[str] = set()
        for file in files if suspects else ():
            for made in file.body.raises if file.layer in INNER else ():
                error = _class_of(file, made.error, made.scope)
                known = suspects.get(error, frozenset())
                if known and known.isdisjoint(caught) and error not in told:
                    told.add(error)
                    short = error.rpartition(".")[2]
                    message = f"`{short}` ends as a 500: nothing handles it"
                    yield file.at(made, message, len("raise"))

    @staticmethod
    def _handled(project: Project) -> Iterator[str]:
        for file in project.application:
            for call in file.outline.wiring:
                if call.method in {"exception_handler", "add_exception_handler"}:
                    given = call.args[0] if call.args else None
                    yield _class_of(file, given, call.scope)

    @staticmethod
    def _caught(file: FileView) -> Iterator[str]:
        for handler in file.body.handlers:
            for one in handler.types:
                yield _class_of(file, one, handler.scope)


def _class_of(file: FileView, expr: object, scope: int) -> str:
    """Return the canonical name of an error that is named or made."""
    if isinstance(expr, Call):
        return file.name(expr.func, scope)
    if isinstance(expr, Ref):
        return file.name(expr.name, scope)
    return str(expr.value) if isinstance(expr, Const) else ""
