"""The rule `untyped-function`."""

from collections.abc import Iterator

from backwright.check.facts.expr import names_in
from backwright.check.facts.forms import Function, Param
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class UntypedFunction(Rule):
    """A function that does not say what it takes or gives.

    What it finds:
        A public function with a parameter or a result that has no annotation.
    Why it matters:
        Neither a reader nor a tool can tell what may be passed; FastAPI validates
        nothing that has no type.
    Bad:
        def find(user_id):
            return user_id
    Good:
        def find(user_id: int) -> int:
            return user_id
    How to fix:
        Annotate every parameter and the result.
    Source:
        A, B, C, D, E: typed everywhere.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if not file.is_application:
            return
        routes = {route.scope for route in file.routes}
        for index, function in enumerate(file.functions):
            if function.name.startswith("_") or function.parent >= 0:
                continue
            bare = [
                param.name
                for place, param in enumerate(function.params)
                if param.annotation is None
                and not self._is_self(function, place, param)
                and param.kind in {"positional", "keyword"}
            ]
            if bare:
                yield file.at(function, f"`{function.name}`: `{bare[0]}` has no type")
            elif (
                function.returns is None
                and index not in routes
                and not self._is_validator(function)
            ):
                yield file.at(
                    function, f"`{function.name}` does not say what it gives back"
                )

    @staticmethod
    def _is_self(function: Function, place: int, param: Param) -> bool:
        if any("staticmethod" in names_in(item) for item in function.decorators):
            return False
        return place == 0 and (function.klass >= 0 or param.name in {"self", "cls"})

    @staticmethod
    def _is_validator(function: Function) -> bool:
        return any(
            "valid" in name or "fixture" in name
            for item in function.decorators
            for name in names_in(item)
        )
