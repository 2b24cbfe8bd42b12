"""A command that is imported when it is run, and listed without that.

What writes services takes a third of a second to import: nobody who asks which commands
there are, or completes a word, has to wait for it.
"""

import importlib
import pkgutil
from typing import Any

import click

from backwright import cli


class Later(click.Command):
    """Stands for the command of a module here."""

    def __init__(self, name: str, module: str) -> None:
        """Take the command's name, and that of its module."""
        super().__init__(name)
        self._module = module

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return what the first line of the module says behind the command's name."""
        del limit
        import ast  # noqa: PLC0415 - a command that runs is not listed

        source = pkgutil.get_data(cli.__name__, f"{self._module}.py") or b""
        said = ast.get_docstring(ast.parse(source)) or ""
        text = said.partition("\n")[0].partition(": ")[2]
        return text[:1].upper() + text[1:]

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 - click's own
    ) -> click.Context:
        """Return the context of the command itself, which is imported now."""
        module = importlib.import_module(f"{cli.__name__}.{self._module}")
        command: click.Command = module.command
        return command.make_context(info_name, args, parent, **extra)
