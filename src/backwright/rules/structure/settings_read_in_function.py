"""The rule `settings-read-in-function`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, calls_in, name_of, names_in
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

MAKES_APPLICATION = re.compile(
    r"settings?|config|conf|app|application|main|run|lifespan|env|environment|init"
    r"|build|create|factory|provider|startup"
)
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


class SettingsReadInFunction(Rule):
    """Settings read again wherever they are wanted.

    What it finds:
        A class of settings constructed inside a function that is neither cached, nor
        the one that makes the application, nor keeps them or was given none.
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
            if any(not key.startswith("_") for key, _ in call.keywords):
                # What is given is not read.
                continue
            name = file.called(call)
            if not any(
                one.endswith("BaseSettings") for one in file.project.ancestry.of(name)
            ):
                continue
            function = file.functions[call.scope]
            if not self._is_the_one(function) and not self._is_kept(file, call):
                yield file.at(call, "the settings are read again here")

    @staticmethod
    def _is_the_one(function: Function) -> bool:
        cached = any(
            "cache" in name for item in function.decorators for name in names_in(item)
        )
        named = any(
            MAKES_APPLICATION.fullmatch(word.lower())
            for word in WORD.findall(function.qualname)
        )
        takes_it = any(
            name_of(one.annotation).endswith("FastAPI") for one in function.params
        )
        return cached or named or takes_it

    @staticmethod
    def _is_kept(file: FileView, call: Call) -> bool:
        """Whether they are put where others find them, or stand in for a parameter."""
        given = {one.name for one in file.functions[call.scope].params}
        given |= {one.name for one in file.body.shared if one.scope == call.scope}
        filled = given | {one.target for one in file.outline.assigns}
        return any(
            "." in made.target
            or made.target in (filled if made.form == "[]" else given)
            for made in file.body.assigns
            if made.scope == call.scope and call in calls_in(made.value)
        )
