"""One run of another program: what to start, and what it reads from standard input."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

MOST_PATHS: Final = 500
"""How many paths a command line takes at most; a system allows about two megabytes."""


class Job(NamedTuple):
    """A command, its standard input, and variables of its environment."""

    command: list[str]
    text: str = ""
    environment: Mapping[str, str] = {}


def on_paths(command: list[str], paths: Iterable[str]) -> Iterator[Job]:
    """Yield the runs of a command over paths, a part of them at a time."""
    listed = list(paths)
    for start in range(0, len(listed), MOST_PATHS):
        yield Job([*command, *listed[start : start + MOST_PATHS]])


def python_files(paths: Iterable[str]) -> list[str]:
    """Return those paths that are Python."""
    return [path for path in paths if path.endswith(".py")]
