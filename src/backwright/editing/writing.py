"""How what is added is written: a line, or lines one below the other."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from backwright.blueprint import nodes
from backwright.editing.page import composed

Content: TypeAlias = "str | Mapping[str, Content] | Sequence[str]"
"""A line, what stands below a key by its keys, or a list of words."""


def block(word: str, content: Content, indent: int, step: int) -> list[str]:
    """Return the lines of an entry in a block.

    Args:
        word: Its key.
        content: What is said of it.
        indent: The blanks before the key.
        step: The blanks of one more level.
    """
    margin = " " * indent
    if isinstance(content, Mapping):
        inner = [
            line
            for key, value in content.items()
            for line in block(key, value, indent + step, step)
        ]
        return [f"{margin}{scalar(word)}:", *inner]
    said = scalar(content) if isinstance(content, str) else flow(content)
    return [f"{margin}{scalar(word)}: {said}"]


def flow(content: Content) -> str:
    """Return what stands in brackets or braces, on one line."""
    match content:
        case str():
            return scalar(content, within="[%s]")
        case Mapping():
            return f"{{{', '.join(pair(key, said) for key, said in content.items())}}}"
        case _:
            return f"[{', '.join(map(flow, content))}]"


def pair(word: str, content: Content) -> str:
    """Return an entry between braces."""
    return f"{flow(word)}: {flow(content)}"


def scalar(text: str, within: str = "- %s") -> str:
    """Return a line as it is, if YAML reads it so, or between quotes.

    Args:
        text: The line; brackets, braces and quotes of YAML are let be.
        within: Where it will stand.
    """
    around = composed(within % text)
    start = within.index("%")
    items = around.items if isinstance(around, nodes.Sequence) else ()
    if len(items) == 1 and _is_whole(items[0], text, start):
        return text
    return "'" + text.replace("'", "''") + "'"


def _is_whole(item: nodes.Node, text: str, start: int) -> bool:
    """Tell whether YAML reads a text as one line, or as one pair of brackets."""
    if isinstance(item, nodes.Broken) or item.span != (start, start + len(text)):
        return False
    if isinstance(item, nodes.Scalar):
        return not text.startswith(("|", ">"))
    return item.flow and text.startswith(("{", "["))
