"""Whether something in the project may catch an error that is raised."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from backwright.check.facts.expr import Call, Expr, Ref, name_of
from backwright.check.facts.forms import Handler, Raise
from backwright.check.view.file import FileView

BROAD = frozenset(
    {
        "ArithmeticError",
        "AssertionError",
        "BaseException",
        "Exception",
        "KeyError",
        "LookupError",
        "RuntimeError",
        "ValueError",
    }
)
INNER_APP = ("self.app", "self._app")


class Attempt(NamedTuple):
    """A `try` that catches errors of Python's own kinds."""

    file: FileView
    handler: Handler
    kinds: frozenset[str]
    calls: tuple[Call, ...]


class Catching:
    """Knows the handlers of some files."""

    def __init__(self, files: Iterable[FileView]) -> None:
        self._files = list(files)

    def may_catch(self, file: FileView, made: Raise, kinds: frozenset[str]) -> bool:
        """Tell whether an error of these kinds may be caught.

        A class of the project's own that is caught anywhere is; one of Python's where
        what is tried leads to the `raise`, or may be anything.
        """
        if not kinds.isdisjoint(self._named):
            return True
        function = file.functions[made.scope].qualname if made.scope >= 0 else ""
        home = f"{file.module}.{function}"
        return any(
            _surrounds(attempt, file, made)
            or any(_leads(attempt, call, home) for call in attempt.calls)
            for attempt in self._attempts
            if not attempt.kinds.isdisjoint(kinds | {"BaseException"})
        )

    @cached_property
    def _named(self) -> frozenset[str]:
        """The classes that are caught, but for Python's own kinds."""
        return frozenset(
            class_of(file, one, handler.scope)
            for file in self._files
            for handler in file.body.handlers
            for one in handler.types
        ).difference(BROAD)

    @cached_property
    def _attempts(self) -> list[Attempt]:
        return [attempt for file in self._files for attempt in _attempts_of(file)]


def _attempts_of(file: FileView) -> Iterator[Attempt]:
    for index, handler in enumerate(file.body.handlers):
        named = {class_of(file, one, handler.scope) for one in handler.types}
        kinds = BROAD.intersection(named or {"BaseException"})
        again = [one for one in file.body.raises if one.handler == index]
        lets_go = again and all(one.error is None for one in again)
        if kinds and not lets_go:
            calls = (
                call
                for call in file.calls_of(handler.scope)
                if handler.tried <= call.line < handler.line
            )
            yield Attempt(file, handler, kinds, tuple(calls))


def _surrounds(attempt: Attempt, file: FileView, made: Raise) -> bool:
    handler = attempt.handler
    return (
        attempt.file is file
        and handler.scope == made.scope
        and handler.tried <= made.line < handler.line
    )


def _leads(attempt: Attempt, call: Call, home: str) -> bool:
    """Tell whether a call that is tried comes to a function, or may come to any."""
    file = attempt.file
    if call.func in INNER_APP:
        # Who catches all without a name answers all alike, with 500.
        return bool(attempt.handler.name)
    if _may_be_any(file, call):
        return True
    callee = file.callee(call)
    return bool(callee) and file.project.reaches(
        callee,
        f"comes to {home}",
        lambda other, index: (
            home == f"{other.module}.{other.functions[index].qualname}"
        ),
    )


def _may_be_any(file: FileView, call: Call) -> bool:
    """Tell whether a call runs what a function, or one around it, was handed."""
    root, _, rest = call.func.partition(".")
    scope = call.scope
    while scope >= 0:
        function = file.functions[scope]
        if any(param.name == root for param in function.params):
            return not rest or not file.type_of(Ref(root), scope).name
        scope = function.parent
    return False


def class_of(file: FileView, expr: Expr | None, scope: int) -> str:
    """Return the canonical name of an error that is named or made."""
    found = file.value_of(expr, scope)
    if isinstance(found, Call):
        made = file.name(found.func, scope)
        is_method = made in file.project.names.functions
        return file.type_of(found, scope).name if is_method else made
    return file.name(name_of(found), scope) if name_of(found) else ""
