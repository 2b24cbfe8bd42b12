"""Parses Python quietly: what Python would warn about is the user's own affair."""

import ast
import warnings


class Unparsable(Exception):
    """A text is no Python, or nested too deeply for Python to read."""


def parse(text: str) -> ast.Module:
    """Return a module.

    Raises:
        Unparsable: It is no Python.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise Unparsable(str(error)) from error
