"""The rule `insecure-default-setting`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, names_in, text_of
from backwright.check.facts.forms import Class, Field
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.secrets import is_secret, is_secret_name, looks_secret
from backwright.diagnostics import Severity

WRAPPERS = frozenset({"Field", "SecretStr", "Secret"})
# With these others know us: a placeholder lets nobody in.
OF_OTHERS = re.compile(r"api_?key|access_?key|client_?secret|_token$", re.IGNORECASE)
EMPTY = frozenset({"", "none"})


class InsecureDefaultSetting(Rule):
    """A secret setting that works without being set.

    What it finds:
        A field of a `BaseSettings` class with a secret's name and a text as its
        default, where no validator of the class could refuse it. What looks like a
        real secret, and stands there plainly, is `hardcoded-secret`.
    Why it matters:
        Forgotten in production, the service starts with a secret that everybody
        knows.
    Bad:
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            secret_key: str = "changeme"
    Good:
        from pydantic_settings import BaseSettings

        class Settings(BaseSettings):
            secret_key: str
    How to fix:
        Leave the default out, or refuse it outside development in a validator.
    Source:
        A, B, C, D, E: refuse to start in production with defaults.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the fields."""
        if not file.is_application:
            return
        for klass in file.classes:
            name = f"{file.module}.{klass.qualname}"
            if not any(
                one.endswith("BaseSettings") for one in file.project.ancestry.of(name)
            ):
                continue
            if self._validates(file, klass):
                continue
            for field in klass.fields:
                text = text_of(self._default(field))
                if (
                    text is not None
                    and text.lower() not in EMPTY
                    and is_secret_name(field.name)
                    and not is_secret(field.name, text_of(field.value) or "")
                    and (looks_secret(text) or not OF_OTHERS.search(field.name))
                ):
                    yield file.at(field, f"`{field.name}` works without being set")

    @staticmethod
    def _default(field: Field) -> Expr | None:
        value = field.value
        for _ in range(3):
            if isinstance(value, Call) and value.args and value.method in WRAPPERS:
                value = value.args[0]
            elif isinstance(value, Call):
                value = value.keyword("default")
        return value

    @staticmethod
    def _validates(file: FileView, klass: Class) -> bool:
        return any(
            "validator" in name
            for index in klass.methods.values()
            for item in file.functions[index].decorators
            for name in names_in(item)
        )
