"""What a run of `backwright` costs: the whole process, its children too."""

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

BACKWRIGHT: Final = Path(sys.executable).with_name("backwright")
WITHOUT_BYTECODE: Final = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took, in seconds."""

    wall: float
    cpu: float


def cost_of(
    *arguments: str | Path, expected: int, folder: Path, bytecode: bool = True
) -> Cost:
    """Run a command and return what it took.

    Args:
        arguments: Its words.
        expected: The exit code that it must have.
        folder: Where it runs.
        bytecode: Whether Python may keep what it compiled, as it usually does.
    """
    environment = dict(os.environ)
    environment.pop(WITHOUT_BYTECODE, None)
    if not bytecode:
        environment[WITHOUT_BYTECODE] = "1"
    cpu, began = _children(), time.perf_counter()
    done = subprocess.run(  # noqa: S603 (our own command)
        [BACKWRIGHT, *arguments],
        check=False,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode != expected:
        raise SystemExit(done.stdout + done.stderr)
    return Cost(time.perf_counter() - began, _children() - cpu)


def _children() -> float:
    """Return the CPU seconds of all processes that we started and that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def best(costs: list[Cost]) -> Cost:
    """Return the least time and CPU of some runs."""
    return Cost(min(each.wall for each in costs), min(each.cpu for each in costs))
