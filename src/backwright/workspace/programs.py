"""Runs other programs: git, pip, python."""

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from backwright.diagnostics import Diagnostic, Rejected
from backwright.workspace.failures import rejecting

PATIENCE = 5.0
"""Seconds that a program has to end when asked, before it is killed."""


@dataclass(frozen=True, slots=True)
class Finished:
    """How a program ended.

    Attributes:
        code: Its exit code; negative for the number of the signal that ended it.
        output: What it wrote to standard output.
        errors: What it wrote to standard error.
    """

    code: int
    output: str
    errors: str


def run(
    command: Sequence[str],
    folder: Path,
    *,
    environment: Mapping[str, str] | None = None,
    text: str = "",
    seconds: float | None = None,
) -> Finished:
    """Run a program to its end; it and all it started are ended if we are interrupted.

    Args:
        command: The program and its arguments; no shell is involved.
        folder: Where it runs.
        environment: Variables set in addition to ours.
        text: Its standard input.
        seconds: How long it may take; as long as it likes if not said.

    Raises:
        Rejected: It is not installed, cannot be started, or took too long.
    """
    program = shutil.which(command[0])
    if program is None:
        raise Rejected([_missing(command[0])])
    with rejecting(command[0], "start"):
        process = subprocess.Popen(  # noqa: S603 (callers build the list themselves)
            [program, *command[1:]],
            cwd=folder,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )
    try:
        output, errors = process.communicate(text, timeout=seconds)
    except subprocess.TimeoutExpired:
        raise Rejected([_slow(command, seconds)]) from None
    finally:
        _end(process)
    return Finished(process.returncode, output, errors)


def _end(process: subprocess.Popen[str]) -> None:
    if process.poll() is not None:
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGTERM)
    try:
        process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _missing(program: str) -> Diagnostic:
    return Diagnostic(
        path="",
        code="program-missing",
        message=f"{program} is needed and was not found",
        help=f"install {program}, or add the folder it lies in to PATH",
    )


def _slow(command: Sequence[str], seconds: float | None) -> Diagnostic:
    return Diagnostic(
        path="",
        code="program-too-slow",
        message=f"{' '.join(command)} did not end within {seconds:g} seconds",
    )
