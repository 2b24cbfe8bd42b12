"""How diagnostics and progress look on a terminal."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Final

import click

from backwright.diagnostics import Diagnostic, Rejected, Severity

COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow"}
PATIENCE_SECONDS: Final = 1.0
WRONG_USE: Final = 2


def tell(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics, and how many there were."""
    found = list(diagnostics)
    for diagnostic in found:
        click.echo(_shown(diagnostic) + "\n", err=True)
    errors = sum(each.severity is Severity.ERROR for each in found)
    if errors > 1:
        click.echo(f"{errors} mistakes.", err=True)


def warn(message: str) -> None:
    """Print something that went wrong, on standard error."""
    click.secho(message, fg="red", err=True)


def counted(count: int, thing: str) -> str:
    """Return a number of things: `1 file`, `2 files`."""
    return f"{count} {thing}{'' if count == 1 else 's'}"


def coloured(text: str) -> str:
    """Return a report with its severities in colours, which only a terminal shows."""
    names = {str(severity): COLOURS.get(severity, "blue") for severity in Severity}
    return re.sub(
        rf"^(?:{'|'.join(names)})(?=: )",
        lambda found: click.style(found.group(), fg=names[found.group()], bold=True),
        text,
        flags=re.MULTILINE,
    )


def _shown(diagnostic: Diagnostic) -> str:
    headline, *rest = diagnostic.shown.split("\n")
    colour = COLOURS.get(diagnostic.severity, "blue")
    marked = click.style(f"{diagnostic.severity}: ", fg=colour, bold=True)
    return "\n".join((marked + headline, *rest))


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Say what is being done if it takes more than a second."""
    timer = Timer(PATIENCE_SECONDS, lambda: click.echo(f"{doing} …", err=True))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


@contextmanager
def not_possible() -> Iterator[None]:
    """Turn what cannot be done on this disk into wrong use of the command."""
    try:
        yield
    except Rejected as rejected:
        tell(rejected.diagnostics)
        raise click.exceptions.Exit(WRONG_USE) from rejected


@contextmanager
def using(path: Path, doing: str = "read") -> Iterator[None]:
    """Turn what the system refuses about a file that the user named into wrong use."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"cannot {doing} {path}: {error.strerror}") from error
