"""Writes a blueprint canonically: the same meaning, every comment, one look."""

import re

from backwright.blueprint.compose import compose
from backwright.blueprint.indentation import indented
from backwright.blueprint.language.root import form_of
from backwright.blueprint.mistakes import Mistakes
from backwright.blueprint.model import Blueprint
from backwright.blueprint.nodes import Node
from backwright.blueprint.plain import tidied
from backwright.blueprint.read import read, unified
from backwright.blueprint.source import Source
from backwright.diagnostics import Rejected


def fmt(path: str, text: str) -> str:
    """Return the blueprint as it is written canonically.

    Args:
        path: The file, as the user named it.
        text: All of it.

    Raises:
        Rejected: It is no blueprint; carries every mistake.
    """
    asked = read(path, text)
    found = unified(text)
    for step in (_tidied, indented, _spaced):
        changed = step(_root(path, found), found)
        if _reads_as(path, changed, asked):
            found = changed
    return found


def _tidied(root: Node, text: str) -> str:
    return tidied(root, form_of(root), text)


def _reads_as(path: str, text: str, asked: Blueprint) -> bool:
    """Tell whether a text asks for the same; a step that changes that is not kept."""
    try:
        return read(path, text) == asked
    except Rejected:
        return False


def _root(path: str, text: str) -> Node:
    source = Source(path, text)
    return compose(source, Mistakes(source))


def _spaced(root: Node, text: str) -> str:
    """Return the text without blank ends, and with one empty line at most."""
    del root
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"
