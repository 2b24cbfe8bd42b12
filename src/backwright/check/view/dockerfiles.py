"""The Dockerfiles of a project, instruction by instruction."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from backwright.check.view.project import Project

INSTRUCTION = re.compile(r"[ \t]*([A-Za-z]+)[ \t]+(.*)")

# A file for development, tests or an example makes no image that is delivered.
OTHER = re.compile(
    r"\.dockerignore$|(?:^|[._-])(?:dev|devcontainer|(?:py)?tests?)(?:[._-]|$)"
)
STAGE = re.compile(r".*\bAS\s+(\S+)", re.IGNORECASE)


class Instruction(NamedTuple):
    """One instruction: its word in capitals, what follows, where it stands."""

    word: str
    rest: str
    line: int
    width: int


def dockerfiles(project: Project) -> Iterator[tuple[str, list[Instruction]]]:
    """Yield each Dockerfile's path and its instructions."""
    for path, text in project.texts.items():
        name = PurePosixPath(path).name
        other = OTHER.search(name) or project.layers.of(path) in {"test", "tool"}
        if "Dockerfile" in name and not other:
            yield path, list(_instructions(text))


def _instructions(text: str) -> Iterator[Instruction]:
    continued = False
    for number, line in enumerate(text.splitlines(), 1):
        found = INSTRUCTION.match(line)
        if found and not continued:
            word, rest = found.group(1).upper(), found.group(2).strip()
            yield Instruction(word, rest, number, len(line) + 1)
        # A comment may stand inside an instruction that goes on.
        if not line.lstrip().startswith("#"):
            continued = line.rstrip().endswith("\\")


def delivered(instructions: list[Instruction]) -> Iterator[Instruction]:
    """Yield the instructions but for those of stages for development and tests."""
    other = False
    for one in instructions:
        if one.word == "FROM":
            named = STAGE.match(one.rest)
            other = bool(named and OTHER.search(named.group(1).lower()))
        if not other:
            yield one


def user_of(instructions: list[Instruction]) -> str:
    """Return who runs what the last stage starts, `root` if nobody is named.

    A stage made from another goes on as the user of that one.
    """
    users: dict[str, str] = {}
    user = stage = ""
    for one in instructions:
        words = one.rest.split()
        if one.word == "FROM" and words:
            user = users.get(words[0], "")
            stage = words[-1] if len(words) > 1 else ""
        elif one.word == "USER" and words:
            user = words[0].split(":")[0]
        users[stage] = user
    return "root" if user in {"", "0"} else user


def last_stage(instructions: list[Instruction]) -> list[Instruction]:
    """Return the instructions from the last `FROM` on."""
    starts = [place for place, one in enumerate(instructions) if one.word == "FROM"]
    return instructions[starts[-1] :] if starts else []
