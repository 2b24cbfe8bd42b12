"""The rule `env-file-committed`."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.check.view.secrets import is_secret_name, looks_secret
from backwright.diagnostics import Severity

IGNORING = frozenset({".env", "*.env", ".env*", ".env.*", "**/.env"})


class EnvFileCommitted(Rule):
    """A `.env` that git does not ignore.

    What it finds:
        A `.env` with a secret in it, in a project whose `.gitignore` does not name
        it.
    Why it matters:
        The next `git add .` publishes the secrets.
    Bad:
        # .env
        SECRET_KEY=9f8a7c6e5d4b3a21f0e9d8c7
        # .gitignore
        __pycache__/
    Good:
        # .env
        SECRET_KEY=9f8a7c6e5d4b3a21f0e9d8c7
        # .gitignore
        .env
    How to fix:
        Add `.env` to `.gitignore`; commit a `.env.example` without values.
    Source:
        A, B, C, D, E: `.env.example`, never `.env`.
    """

    severity = Severity.ERROR

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the files."""
        ignored = {
            line.strip().strip("/")
            for path, text in project.texts.items()
            if path.endswith(".gitignore")
            for line in text.splitlines()
        }
        if not ignored.isdisjoint(IGNORING):
            return
        for path, text in project.texts.items():
            if PurePosixPath(path).name == ".env":
                yield from self._first_secret(path, text)

    @staticmethod
    def _first_secret(path: str, text: str) -> Iterator[Finding]:
        for number, line in enumerate(text.splitlines(), 1):
            name, _, value = line.partition("=")
            real = looks_secret(value.strip().strip("\"'"))
            if real and is_secret_name(name.strip().lower()):
                message = "git does not ignore this secret"
                yield Finding(path, number, 1, len(name) + 1, message)
                return
