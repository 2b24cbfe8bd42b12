"""The rule `env-file-committed`."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import PurePosixPath

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.project import Project
from backwright.check.view.secrets import is_secret_name, looks_secret
from backwright.diagnostics import Severity


class EnvFileCommitted(Rule):
    """A `.env` that git does not ignore.

    What it finds:
        A `.env` with a secret in it that no `.gitignore` beside or above it names.
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
        for path, text in project.texts.items():
            if PurePosixPath(path).name == ".env" and not self._ignored(project, path):
                yield from self._first_secret(path, text)

    @staticmethod
    def _ignored(project: Project, path: str) -> bool:
        """Tell whether a `.gitignore` names a file, or a folder that it is in."""
        for folder in PurePosixPath(path).parents:
            lines = project.texts.get((folder / ".gitignore").as_posix(), "")
            within = PurePosixPath(path).relative_to(folder)
            places = [within, *list(within.parents)[:-1]]
            for pattern in map(str.strip, lines.splitlines()):
                plain = pattern.removeprefix("**/").strip("/")
                whole = "/" in pattern.removeprefix("**/").rstrip("/")
                if plain and any(
                    fnmatch(place.as_posix() if whole else place.name, plain)
                    for place in places
                ):
                    return True
        return False

    @staticmethod
    def _first_secret(path: str, text: str) -> Iterator[Finding]:
        for number, line in enumerate(text.splitlines(), 1):
            if line.lstrip().startswith("#"):
                continue
            name, _, value = line.partition("=")
            real = looks_secret(value.strip().strip("\"'"))
            if real and is_secret_name(name.strip().lower()):
                message = "git does not ignore this secret"
                yield Finding(path, number, 1, len(name) + 1, message)
                return
