"""The rule `settings-read-in-function`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import names_in
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class SettingsReadInFunction(Rule):
    """Settings read again wherever they are wanted.

    What it finds:
        A class of settings constructed inside a function that is neither cached nor
        the one that makes the application.
    Why it matters:
        Each time it reads the environment and the `.env` anew; a test cannot give
        others.
    Bad:
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            mail_from: str

        def sender() -> str:
            return Settings().mail_from
    Good:
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            mail_from: str

        def sender(settings: Settings) -> str:
            return settings.mail_from
    How to fix:
        Read them once, when the application is made, and inject them.
    Source:
        B, D, E: everything injected.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the constructions."""
        if not file.is_application:
            return
        for call in file.body.calls:
            if call.scope < 0 or call.args or not call.func[:1].isalpha():
                continue
            name = file.called(call)
            if not any(
                one.endswith("BaseSettings") for one in file.project.ancestry.of(name)
            ):
                continue
            if not self._is_the_one(file.functions[call.scope]):
                yield file.at(call, "the settings are read again here")

    @staticmethod
    def _is_the_one(function: Function) -> bool:
        cached = any(
            "cache" in name for item in function.decorators for name in names_in(item)
        )
        named = re.search(
            r"setting|config|app|main|run|lifespan|env|__init__|build|create|factory|provider",
            function.qualname,
            re.IGNORECASE,
        )
        return cached or bool(named)
