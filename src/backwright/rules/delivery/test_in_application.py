"""The rule `test-in-application`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class TestInApplication(Rule):
    """An application that needs its tests.

    What it finds:
        Application code that imports from the tests, or `unittest.mock` or `pytest`.
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
            if tests or root == "pytest" or made.target.startswith("unittest.mock"):
                yield file.at(made, f"application code imports `{made.target}`")
