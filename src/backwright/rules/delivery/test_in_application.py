"""The rule `test-in-application`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, name_of
from backwright.check.facts.forms import Import
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

ABSENT = frozenset({"ImportError", "ModuleNotFoundError", "Exception"})


class TestInApplication(Rule):
    """An application that needs its tests.

    What it finds:
        Application code that imports from the tests, or `unittest.mock` or `pytest`;
        unless it does without where that is not installed, or is a plugin of pytest.
    Why it matters:
        It works here and fails where tests are not installed; a fake in production is
        worse.
    Bad:
        # app/services/mail.py
        from unittest.mock import MagicMock

        mailer = MagicMock()
    Good:
        # app/services/mail.py
        class Mailer:
            def send(self) -> None: ...
    How to fix:
        Move what is shared into the application, the fake into the tests.
    Source:
        C, E: tests apart from the source.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the imports."""
        if not file.is_application:
            return
        for made in file.outline.imports:
            root = made.target.partition(".")[0]
            if made.typing_only or "." in made.name:
                continue
            module = file.project.names.modules.split(made.target, file.module)[0]
            other = file.project.file_of(module)
            tests = other is not None and other.path.startswith(("tests/", "test/"))
            tests = tests or root == "pytest" or made.target.startswith("unittest.mock")
            if (
                tests
                and not self._is_optional(file, made)
                and not self._is_plugin(file)
            ):
                yield file.at(made, f"application code imports `{made.target}`")

    @staticmethod
    def _is_plugin(file: FileView) -> bool:
        return any(
            function.name.startswith("pytest_") or "pytest.fixture" in decorators
            for function in file.functions
            for decorators in (set(map(_called, function.decorators)),)
        )

    @staticmethod
    def _is_optional(file: FileView, made: Import) -> bool:
        """Whether the import stands in a `try` that copes with its absence."""
        return any(
            handler.tried < made.line < handler.line
            and any(name_of(kind) in ABSENT for kind in handler.types)
            for handler in file.body.handlers
        )


def _called(decorator: Expr) -> str:
    return decorator.func if isinstance(decorator, Call) else name_of(decorator)
