"""The tools that we ask, and which files each reads."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final, NamedTuple

from backwright.check.external import bandit, hadolint, ruff
from backwright.diagnostics import Diagnostic


class Tool(NamedTuple):
    """A program: which files it reads, how to run it, how to read what it prints."""

    name: str
    reads: Callable[[str], bool]
    command: Callable[[list[str]], list[str]]
    read: Callable[[str, Path], Iterable[Diagnostic]]


def _is_python(path: str) -> bool:
    return path.endswith(".py")


def _is_dockerfile(path: str) -> bool:
    name = path.rpartition("/")[2]
    return "Dockerfile" in name and not name.endswith(".dockerignore")


TOOLS: Final = (
    Tool("ruff", _is_python, ruff.command, ruff.read),
    Tool("bandit", _is_python, bandit.command, bandit.read),
    Tool("hadolint", _is_dockerfile, hadolint.command, hadolint.read),
)
