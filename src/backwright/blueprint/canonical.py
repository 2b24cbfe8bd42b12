"""Writes a blueprint canonically: the same meaning, every comment, one look."""

import re
from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from backwright.blueprint.compose import compose
from backwright.blueprint.indentation import indented
from backwright.blueprint.language.root import form_of
from backwright.blueprint.mistakes import Mistakes, Unread
from backwright.blueprint.model import Blueprint
from backwright.blueprint.nodes import Node
from backwright.blueprint.plain import tidied
from backwright.blueprint.read import read, unified
from backwright.blueprint.source import Source
from backwright.diagnostics import Rejected

Step: TypeAlias = Callable[[Node, str], str]


def fmt(path: str, text: str) -> str:
    """Return the blueprint as it is written canonically.

    Args:
        path: The file, as the user named it.
        text: All of it.

    Raises:
        Rejected: It is no blueprint; carries every mistake.
    """
    asked = read(path, text)
    before = unified(text)
    try:
        written = _changed(path, before, STEPS)
    except Unread:
        return _careful(path, before, asked)
    if written == before or _reads_as(path, written, asked):
        return written
    return _careful(path, before, asked)


def _changed(path: str, text: str, steps: Iterable[Step]) -> str:
    """Return the text after some steps.

    Raises:
        Unread: A step left no YAML.
    """
    for step in steps:
        text = step(_root(path, text), text)
    return text


def _careful(path: str, text: str, asked: Blueprint) -> str:
    """Return the text after those steps that leave what it asks for alone."""
    for step in STEPS:
        changed = _changed(path, text, [step])
        if _reads_as(path, changed, asked):
            text = changed
    return text


def _tidied(root: Node, text: str) -> str:
    return tidied(root, form_of(root), text)


def _reads_as(path: str, text: str, asked: Blueprint) -> bool:
    """Tell whether a text asks for the same."""
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


STEPS: Final[tuple[Step, ...]] = (_tidied, indented, _spaced)
"""What is done, one after the other."""
