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
# Images that are known to run as root; whom one of somebody's own runs as, it may say.
# A function runs as whom its platform chooses.
AS_ROOT = re.compile(
    r"(?:^|/)(?:alpine|amazonlinux|anaconda3?|buildpack-deps|centos|cuda|debian|fedora"
    r"|golang|mambaforge|miniconda3?|miniforge3?|node|oraclelinux|pypy|python|pytorch"
    r"|rockylinux|rust|ubuntu|uv|uvicorn-gunicorn(?:-\w+)?)(?:[:@]|$)"
)
OF_USER = re.compile(
    r"^(?:cgr\.dev|gcr\.io/distroless|bitnami|docker\.io/bitnami"
    r"|public\.ecr\.aws/(?:lambda|sam))/"
)
DEFAULT = re.compile(r"\$\{?(\w+)\}?")
# What ends by itself, or is a shell for somebody, is no service that is stopped.
NO_SERVICE = re.compile(
    r"[\[\"'\s]*(?:exec\s+)?(?:/(?:usr/)?bin/)?"
    r"(?:(?:ba|z)?sh(?=[\"'\],\s]*$)|(?:cat|cp|echo|false|ls|mv|pip3?|rsync|sleep|tail|true|zip)\b"
    r"|(?:(?:poetry|uv|pdm|pipenv)\s+run\s+)?(?:python3?\s+-m\s+)?(?:pytest|tox|nox|unittest)\b)"
)


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


def serves(instruction: Instruction) -> bool:
    """Tell whether a `CMD` or `ENTRYPOINT` starts what goes on until it is stopped."""
    starts = instruction.word in {"CMD", "ENTRYPOINT"}
    return starts and NO_SERVICE.match(instruction.rest) is None


def user_of(instructions: list[Instruction]) -> str:
    """Return who runs what the last stage starts; nothing if that is not known.

    A stage made from another goes on as the user of that one, and one made from an
    image as the user of the image.
    """
    users: dict[str, str] = {}
    given: dict[str, str] = {}
    user = stage = ""
    for one in instructions:
        words = [word for word in one.rest.split() if not word.startswith("--")]
        if one.word == "ARG":
            name, _, value = one.rest.partition("=")
            given.setdefault(name, value.strip("\"'"))
        elif one.word == "FROM" and words:
            base = DEFAULT.sub(lambda found: given.get(found[1], ""), words[0])
            user = users[base] if base in users else _user_of_image(base)
            stage = words[-1] if len(words) > 1 else ""
        elif one.word == "USER" and words:
            user = words[0].split(":")[0]
        users[stage] = user
    return "root" if user == "0" else user


def _user_of_image(image: str) -> str:
    known = AS_ROOT.search(image) and not OF_USER.match(image)
    return "root" if known else ""


def last_stage(instructions: list[Instruction]) -> list[Instruction]:
    """Return the instructions from the last `FROM` on."""
    starts = [place for place, one in enumerate(instructions) if one.word == "FROM"]
    return instructions[starts[-1] :] if starts else []
