"""The rule `exception-without-handler`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, Items, Pairs, Ref, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.catching import BROAD, Catching, class_of
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
# What is not known may be everything, too.
EVERYTHING = frozenset({"Exception", "BaseException", "500", ""})
REFUSING = frozenset({"AssertionError", "ValueError"})


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
        suspects = self._suspects(project, handled | KNOWN_TO_FASTAPI)
        words = {one.rpartition(".")[2] for names in suspects.values() for one in names}
        files = [one for one in project.application if words & one.words]
        catching = Catching(files)
        told: set[str] = set()
        for file in files if suspects else ():
            for made in file.body.raises if file.layer in INNER else ():
                error = class_of(file, made.error, made.scope)
                kinds = suspects.get(error, frozenset())
                if file.layer == "domain" and not kinds.isdisjoint(REFUSING):
                    # The schema that the value is for makes a 422 of it.
                    continue
                is_news = kinds and error not in told
                if is_news and not catching.may_catch(file, made, kinds):
                    told.add(error)
                    short = error.rpartition(".")[2]
                    message = f"`{short}` ends as a 500: nothing handles it"
                    yield file.at(made, message, len("raise"))

    @staticmethod
    def _suspects(project: Project, safe: set[str]) -> dict[str, frozenset[str]]:
        """Return the project's own errors that no handler is for, and their bases."""
        found = {name: project.ancestry.of(name) for name in project.names.classes}
        return {
            name: kinds
            for name, kinds in found.items()
            if not kinds.isdisjoint(BROAD) and kinds.isdisjoint(safe)
        }

    @staticmethod
    def _handled(project: Project) -> Iterator[str]:
        for router in project.routes.routers.values():
            table = router.made.keyword("exception_handlers")
            file = project.file_of(router.module)
            if table is not None and file is not None:
                yield from _keys(file, table, router.made.scope)
        for file in project.application:
            for call in file.outline.wiring:
                if call.method in {"exception_handler", "add_exception_handler"}:
                    yield from _classes_of(file, call)


def _classes_of(file: FileView, call: Call) -> Iterator[str]:
    """Yield what a handler is registered for, be it a list that a loop goes through."""
    given = call.argument(0, "exc_class_or_status_code")
    for made in file.body.assigns:
        names = made.target.split(", ")
        if made.form == "for" and made.scope == call.scope and name_of(given) in names:
            listed = file.value_of(made.value, call.scope)
            if isinstance(listed, Items):
                yield from (_class_of(file, one, -1) for one in listed.items)
            elif isinstance(listed, Call) and listed.method == "items":
                yield from _keys(file, Ref(listed.receiver), call.scope)
            else:
                yield ""
            return
    yield _class_of(file, given, call.scope)


def _keys(file: FileView, table: Expr, scope: int) -> Iterator[str]:
    """Yield the classes that are the keys of a table, which may be filled later."""
    home, name = file, name_of(table)
    made = file.value_of(table, scope)
    if not isinstance(made, Pairs):
        whole = file.name(name, scope)
        module, name = file.project.names.modules.split(whole, file.module)
        home = file.project.file_of(module) or file
        made = home.value_of(Ref(name), -1)
    if not isinstance(made, Pairs):
        yield ""
        return
    if not made.pairs:
        # It is filled elsewhere.
        yield ""
    yield from (_class_of(home, key, -1) for key, _ in made.pairs)


def _class_of(file: FileView, given: Expr | None, scope: int) -> str:
    """Return what a handler is for: a class, or a status code as digits."""
    if isinstance(given, Const):
        return str(given.value)
    return class_of(file, given, scope)
