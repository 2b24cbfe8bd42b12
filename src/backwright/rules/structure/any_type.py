"""The rule `any-type`."""

from collections.abc import Iterator

from backwright.check.facts.expr import name_of
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.decorators import is_hook
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

ASKING_NOTHING = frozenset(
    {
        "ABC",
        "BaseModel",
        "BaseSettings",
        "DeclarativeBase",
        "Enum",
        "Exception",
        "Generic",
        "NamedTuple",
        "Protocol",
        "SQLModel",
        "StrEnum",
        "TypedDict",
        "object",
        "str",
    }
)


class AnyType(Rule):
    """A type that says nothing.

    What it finds:
        A parameter or result of a public function annotated as bare `Any`. Left out
        are hooks of pydantic, methods that a base of another library may ask for, and
        the result of a route that names its `response_model`.
    Why it matters:
        From there on, no tool checks anything.
    Bad:
        from typing import Any

        def store(row: Any) -> None:
            print(row)
    Good:
        def store(row: dict[str, int]) -> None:
            print(row)
    How to fix:
        Say what it is; `object` if it really may be anything.
    Source:
        A, B, C, D, E: no `Any`.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if not file.is_application:
            return
        modelled = {
            route.scope
            for route in file.routes
            if route.decorator.keyword("response_model") is not None
        }
        for index, function in enumerate(file.functions):
            if function.name.startswith("_") or function.parent >= 0:
                continue
            if is_hook(function) or self._may_override(file, function):
                continue
            for param in function.params:
                bare = name_of(param.annotation).rpartition(".")[2] == "Any"
                if bare and param.kind in {"positional", "keyword"}:
                    yield file.at(param, f"`{param.name}` may be anything")
            vague = name_of(function.returns).rpartition(".")[2] == "Any"
            if vague and index not in modelled:
                yield file.at(function, f"`{function.name}` may give back anything")

    @staticmethod
    def _may_override(file: FileView, function: Function) -> bool:
        """Tell whether a class outside the project may say what a method takes."""
        if function.klass < 0:
            return False
        klass = file.classes[function.klass]
        return any(
            name not in file.project.names.classes
            and name.rpartition(".")[2] not in ASKING_NOTHING
            for name in file.project.ancestry.of(f"{file.module}.{klass.qualname}")
        )
