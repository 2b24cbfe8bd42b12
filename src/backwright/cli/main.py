"""`backwright`: finds its commands by listing this folder, and ends as promised.

Exit codes: 0 fine, 1 findings or conflicts, 2 wrong use, 3 our fault.
"""

import contextlib
import errno
import gc
import os
import pkgutil
import sys
from typing import Final

import click

from backwright import cli
from backwright.cli.later import Later
from backwright.cli.screen import WRONG_USE, tell, warn
from backwright.diagnostics import Rejected

COLLECTED_AT: Final = 1_000_000
"""How many objects may be made before the collector looks: a command keeps most."""

FINDINGS: Final = 1
OUR_FAULT: Final = 3
INTERRUPTED: Final = 130
MOST: Final = 12
"""Lines that are shown of what went wrong with us."""
REFUSALS: Final = {
    errno.EDQUOT: "your disk quota is used up",
    errno.EIO: "the disk or the terminal reports an error",
    errno.ENOSPC: "the disk is full",
}
TRACEBACK: Final = "BACKWRIGHT_TRACEBACK"
_NO_COMMANDS: Final = frozenset(
    {"changing", "examples", "later", "main", "saying", "screen"}
)


class Commands(click.Group):
    """Imports a command when it is run, so that each starts fast."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of the commands: those of the files here."""
        del ctx
        return sorted(modules())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, or nothing if no file has its name."""
        del ctx
        module = modules().get(cmd_name)
        return None if module is None else Later(cmd_name, module)


def modules() -> dict[str, str]:
    """Return the module of each command: `import_` of `import`, a word of Python."""
    names = {module.name for module in pkgutil.iter_modules(cli.__path__)}
    return {
        name.rstrip("_").replace("_", "-"): name
        for name in sorted(names - _NO_COMMANDS)
    }


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="backwright")
def backwright() -> None:
    """Write, evolve and check production-grade FastAPI services."""


def main() -> None:
    """Run the command line of the process.

    All is written by then, and to give back the memory of a thousand files piece by
    piece would take as long as to check one.
    """
    gc.set_threshold(COLLECTED_AT)
    code = run(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        # Who starts us may have closed it.
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.flush()
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run a command line.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit code.
    """
    try:
        code = backwright.main(arguments, "backwright", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        warn("Stopped; nothing was changed.")
        return INTERRUPTED
    except Rejected as rejected:
        tell(rejected.diagnostics)
        return FINDINGS
    except OSError as error:
        return refused(error)
    except Exception as error:  # noqa: BLE001 (the last resort of the process)
        return our_fault(error)
    return code if isinstance(code, int) else 0


def refused(error: OSError) -> int:
    """Say what the system refuses us, if it is nothing that we had to expect."""
    reason = REFUSALS.get(error.errno or 0)
    if isinstance(error, FileNotFoundError) and error.filename is None:
        reason = "the folder that it was started in is gone"
    if reason is None:
        return our_fault(error)
    warn(f"backwright cannot go on: {reason}.")
    return WRONG_USE


def our_fault(error: Exception) -> int:
    """Say that backwright failed, without drowning the user in our stack.

    Raises:
        Exception: The error itself, if the environment asks for the traceback.
    """
    # backwright: allow os-environ-outside-settings because a command has no settings
    if os.environ.get(TRACEBACK):
        raise error
    said = str(error).splitlines()
    more = [f"… and {len(said) - MOST} lines more"] if len(said) > MOST else []
    told = "\n".join([*said[:MOST], *more])
    warn(
        f"backwright failed, and that is our fault: {type(error).__name__}: {told}\n"
        f"help: run it again with {TRACEBACK}=1 and report what it prints."
    )
    return OUR_FAULT
