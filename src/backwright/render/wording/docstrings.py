"""A sentence of the user as a docstring: quoted, ended by a point, and not too wide."""

import textwrap
from typing import Final

WIDTH: Final = 88
QUOTES: Final = '"""'


def sentence(text: str) -> str:
    """Return the text on one line, with a capital and a point at its end."""
    line = " ".join(text.split())
    line = line[:1].upper() + line[1:]
    return line if line[-1:] in {".", "!", "?"} else f"{line}."


def docstring(text: str, indent: int = 0, otherwise: str = "") -> str:
    """Return the text as a docstring, quotes included.

    Args:
        text: What it says, in any form.
        indent: How far it will be indented.
        otherwise: The first line, where the text is too long for one.
    """
    first, *rest = read(text, indent, otherwise).split("\n")
    if not rest:
        return f"{QUOTES}{first}{QUOTES}"
    margin = " " * indent
    body = "\n".join(line and margin + line for line in rest)
    return f"{QUOTES}{first}\n{body}\n{margin}{QUOTES}"


def read(text: str, indent: int = 0, otherwise: str = "") -> str:
    """Return what a docstring of the same arguments says to those who read it."""
    said = _escaped(sentence(text))
    if indent + len(said) + 2 * len(QUOTES) <= WIDTH:
        return said
    body = textwrap.wrap(said, WIDTH - indent, break_on_hyphens=False)
    return "\n".join([sentence(otherwise or "See below"), "", *body])


def _escaped(text: str) -> str:
    printable = "".join(letter for letter in text if letter.isprintable())
    return printable.replace("\\", "/").replace(QUOTES, "'''")


def quoted(text: str) -> str:
    """Return a Python literal of the text, in double quotes."""
    escaped = text.encode("unicode_escape").decode("ascii") if _odd(text) else text
    if escaped is text:
        escaped = text.replace("\\", "\\\\")
    return '"' + escaped.replace('"', '\\"') + '"'


def _odd(text: str) -> bool:
    return not text.isprintable()


def strings(text: str, width: int = 70) -> tuple[str, ...]:
    """Return literals that Python joins to the text, none of them too wide."""
    line = " ".join(text.split())
    parts = textwrap.wrap(line, width, drop_whitespace=False, break_on_hyphens=False)
    return tuple(quoted(part) for part in parts) or ('""',)


def literal(text: str, width: int = 64) -> str:
    """Return literals of a text on as many lines as it needs; Python joins them."""
    parts = textwrap.wrap(
        text,
        width,
        drop_whitespace=False,
        break_on_hyphens=False,
        break_long_words=False,
    )
    return "(" + "\n".join(map(quoted, parts)) + ")" if parts[1:] else quoted(text)


def article(words: str) -> str:
    """Return the words with their article: `an author`, `a book`."""
    return f"{'an' if words[:1] in 'aeiou' else 'a'} {words}"
