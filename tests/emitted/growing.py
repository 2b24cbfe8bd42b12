"""The walk-through of `examples/growing`: one service through ten blueprints."""

import shlex
from pathlib import Path

from tests.emitted.written import BACKWRIGHT, ROOT, Written

STEPS = sorted((ROOT / "examples/growing").glob("[0-9][0-9]-*"))
START = STEPS[0] / "blueprint.yaml"
HISTORY = ("migrations/", ".backwright/", ".venv/")


def take(written: Written, step: Path) -> None:
    """Change the blueprint as a step says, type its commands, edit by hand."""
    patch(written, step / "blueprint.patch")
    for program, *arguments in commands(step):
        if program == "rm":
            (written.folder / arguments[0]).unlink()
        else:
            assert program == "backwright"
            written.succeed(str(BACKWRIGHT), *arguments)
    patch(written, step / "hands.patch")


def edit(written: Written, step: Path) -> None:
    """Edit by hand as a step says, and nothing else."""
    for program, *arguments in commands(step):
        if program == "rm":
            (written.folder / arguments[0]).unlink()
    patch(written, step / "hands.patch")


def commands(step: Path) -> list[list[str]]:
    """Return what is typed in a step, word by word."""
    typed = step / "commands"
    lines = typed.read_text().splitlines() if typed.exists() else []
    return [shlex.split(line) for line in lines]


def patch(written: Written, path: Path) -> None:
    """Apply a patch, if there is one."""
    if path.exists():
        written.succeed("git", "apply", str(path))


def texts(folder: Path) -> dict[str, str]:
    """Return each file of a service but its history and what tools leave behind."""
    found = {
        path.relative_to(folder).as_posix(): path
        for path in folder.rglob("*")
        if path.is_file() and not {".git", "__pycache__", ".venv"} & set(path.parts)
    }
    return {
        name: path.read_text()
        for name, path in sorted(found.items())
        if not name.startswith(HISTORY)
    }
