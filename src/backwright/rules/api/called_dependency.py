"""The rule `called-dependency`."""

import ast
from collections.abc import Iterator

from backwright.check.edits import call_at, checked, end_of
from backwright.check.facts.expr import Call, name_of, show
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.queries import is_session
from backwright.diagnostics import Severity

UNCALLABLE = frozenset(
    {
        "abc.ABC",
        "bool",
        "bytes",
        "dict",
        "float",
        "int",
        "list",
        "object",
        "pydantic.BaseModel",
        "pydantic_settings.BaseSettings",
        "set",
        "str",
        "tuple",
        "typing.Generic",
        "typing.Protocol",
    }
)


class CalledDependency(Rule):
    """A dependency that is called instead of named.

    What it finds:
        `Depends(get_session())`: a function of the project that is called at import,
        whose result is no function.
    Why it matters:
        It runs once, when the module is loaded, and every request shares the result.
    Bad:
        from fastapi import APIRouter, Depends

        router = APIRouter()

        def get_session() -> int:
            return 1

        @router.get("/users")
        async def list_users(session: int = Depends(get_session())) -> int:
            return session
    Good:
        from fastapi import APIRouter, Depends

        router = APIRouter()

        def get_session() -> int:
            return 1

        @router.get("/users")
        async def list_users(session: int = Depends(get_session)) -> int:
            return session
    How to fix:
        Leave the parentheses out.
    Source:
        B, D, E: everything injected.
    """

    mends = "unsafe"
    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the dependencies."""
        for call in file.calls_to("fastapi.Depends", "fastapi.Security"):
            given = call.argument(0, "dependency")
            if not isinstance(given, Call) or given.func.startswith("."):
                continue
            found = file.project.function(file.called(given))
            if found is None or found[2].klass >= 0:
                continue
            home, index, function = found
            returned = [gift.value for gift in home.body.returns if gift.scope == index]
            inner = {one.name for one in home.functions if one.parent == index}
            makes = any(
                name_of(value) in inner or show(value).startswith("lambda")
                for value in returned
            )
            runs = function.generator or function.is_async
            if not makes and (runs or self._is_plain(home, function)):
                yield file.at(call, f"`{given.func}` is called once, at import")

    @staticmethod
    def _is_plain(home: FileView, function: Function) -> bool:
        """Tell whether a function says that it gives back what cannot be called."""
        name = home.type_named(function.returns).name
        classes = home.project.names.classes
        return bool(name) and all(
            "__call__" not in classes[one].methods
            if one in classes
            else one in UNCALLABLE or is_session(one)
            for one in home.project.ancestry.of(name)
        )

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Name the function instead of calling it."""
        call = call_at(text, line, column)
        inner = call.args[0] if call and call.args else None
        if not isinstance(inner, ast.Call) or inner.args or inner.keywords:
            return None
        return checked(text[: end_of(text, inner.func)] + text[end_of(text, inner) :])
