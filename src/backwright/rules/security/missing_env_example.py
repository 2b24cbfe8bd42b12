"""The rule `missing-env-example`."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.facts.expr import show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.scan import ENV_FILE
from backwright.check.view.project import Project
from backwright.diagnostics import Severity


class MissingEnvExample(Rule):
    """Settings that nobody lists.

    What it finds:
        Settings read from an `env_file`, in a project without a `.env.example`
        (or `.env.dist`, `env.template`…).
    Why it matters:
        Whoever sets the service up has to read the code to learn what it needs.
    Bad:
        from pydantic_settings import BaseSettings, SettingsConfigDict

        class Settings(BaseSettings):
            model_config = SettingsConfigDict(env_file=".env")
            mail_from: str
    Good:
        # app/config.py
        from pydantic_settings import BaseSettings, SettingsConfigDict

        class Settings(BaseSettings):
            model_config = SettingsConfigDict(env_file=".env")
            mail_from: str
        # .env.example
        MAIL_FROM=shop@example.com
    How to fix:
        Commit a `.env.example` with every name and no secret.
    Source:
        A, B, C, D, E: `.env.example`.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the settings."""
        names = {PurePosixPath(path).name for path in project.texts}
        if any(ENV_FILE.match(name) for name in names):
            return
        for file in project.application:
            for klass in file.classes:
                for field in klass.fields:
                    if field.name == "model_config" and "env_file=" in show(
                        field.value
                    ):
                        yield file.at(field, "no `.env.example` lists these settings")
