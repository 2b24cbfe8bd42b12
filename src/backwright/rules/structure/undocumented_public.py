"""The rule `undocumented-public`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.models import BASES, SQLMODEL
from backwright.diagnostics import Severity

TOLD_BY_FIELDS = BASES | {SQLMODEL, "pydantic.BaseModel"}


class UndocumentedPublic(Rule):
    """A public function or class without a docstring.

    What it finds:
        A function or class at the top of a module whose name is public and that has
        no docstring; routes are `undocumented-route`'s, models and schemas tell by
        fields.
    Why it matters:
        The reason why it exists is then known to one person.
    Bad:
        def settle(order_id: int) -> None:
            print(order_id)
    Good:
        def settle(order_id: int) -> None:
            \"\"\"Book the payment of an order that was delivered.\"\"\"
            print(order_id)
    How to fix:
        Say in one line what it is for.
    Source:
        A, B, C, D, E: public docstrings.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the definitions."""
        if not file.is_application:
            return
        routes = {route.scope for route in file.routes}
        for index, function in enumerate(file.functions):
            public = not function.name.startswith("_") and function.parent < 0
            if (
                public
                and function.klass < 0
                and not function.documented
                and index not in routes
            ):
                yield file.at(function, f"nothing says what `{function.name}` is for")
        for klass in file.classes:
            public = not klass.name.startswith("_") and klass.parent < 0
            bare = klass.methods and not klass.documented
            if public and bare and "." not in klass.qualname:
                name = f"{file.module}.{klass.qualname}"
                if not file.project.ancestry.is_a(name, TOLD_BY_FIELDS):
                    yield file.at(klass, f"nothing says what `{klass.name}` is for")
