"""The rule `hardcoded-secret`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Expr, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.secrets import is_secret
from backwright.diagnostics import Severity

IGNORED_CALLS = frozenset(
    {"Field", "Query", "Form", "Header", "getenv", "get", "environ"}
)


class HardcodedSecret(Rule):
    """A secret written into the code.

    What it finds:
        A literal given to a name such as `secret_key`, `password` or `api_key`, by
        assignment, default or keyword, that looks like a real secret, in a settings
        class too. A placeholder there is `insecure-default-setting`.
    Why it matters:
        Whoever can read the repository has it, for ever: it stays in the history.
    Bad:
        JWT_SECRET = "9f8a7c6e5d4b3a21f0e9d8c7"
    Good:
        from pydantic import SecretStr
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            jwt_secret: SecretStr
    How to fix:
        Read it from the environment, by a setting without a default; change the
        secret, since it is known now.
    Source:
        A, B, C, D, E: no hardcoded secrets.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the literals."""
        if not file.is_application:
            return
        for made in file.body.assigns:
            if made.form != "for" and self._is_real(made.target, made.value):
                yield file.at(
                    made, f"`{made.target}` is a secret in the code", len(made.target)
                )
        for call in file.body.calls:
            for key, value in call.keywords:
                if call.method not in IGNORED_CALLS and self._is_real(key, value):
                    yield file.at(call, f"`{key}` is a secret in the code")
        for function in file.functions:
            for param in function.params:
                if self._is_real(param.name, param.default):
                    yield file.at(param, f"`{param.name}` has a secret as its default")

    @staticmethod
    def _is_real(name: str, value: Expr | None) -> bool:
        text = text_of(value)
        return text is not None and is_secret(name, text)
