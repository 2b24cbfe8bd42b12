"""Rewrites new syntax into what Python 3.11 parses, for our own reading only.

Lines stay where they are; a column may move by a few. Known here: type parameters
and `type` statements (PEP 695), nested quotes and line breaks in f-strings (PEP 701),
template strings (PEP 750), `except A, B:` (PEP 758), `lazy import` (PEP 810).
"""

import re

from backwright.check.string_scanner import scan_strings

PARAMETERS = re.compile(
    r"^[ \t]*(?:async[ \t]+)?(?:def|class)[ \t]+\w+[ \t]*(?=\[)", re.MULTILINE
)
ALIAS = re.compile(r"^([ \t]*)(type[ \t]+)(\w+)[ \t]*(?=[\[=])", re.MULTILINE)
LAZY = re.compile(r"^([ \t]*)(lazy[ \t]+)(?=(?:import|from)[ \t])", re.MULTILINE)
EXCEPT = re.compile(r"^[ \t]*except\*?[ \t]+([^:(\n]*,[^:(\n]*?)[ \t]*:", re.MULTILINE)

Edit = tuple[int, int, str]


def to_older_syntax(text: str) -> str:
    """Return the text with new syntax written in the old way."""
    plain, edits = scan_strings(text)
    for match in PARAMETERS.finditer(plain):
        edits.append(_without_brackets(plain, match.end()))
    for match in ALIAS.finditer(plain):
        edits.extend(_alias(plain, match))
    for match in LAZY.finditer(plain):
        edits.append((match.start(2), match.end(2), ""))
    for match in EXCEPT.finditer(plain):
        named = text[match.start(1) : match.end(1)]
        edits.append((match.start(1), match.end(1), f"({named})"))
    return _apply(text, edits)


def _alias(plain: str, match: re.Match[str]) -> list[Edit]:
    edits: list[Edit] = [(match.start(2), match.end(2), "")]
    if plain[match.end() : match.end() + 1] == "[":
        edits.append(_without_brackets(plain, match.end()))
    return edits


def _without_brackets(plain: str, start: int) -> Edit:
    depth = 0
    end = start
    for end in range(start, len(plain)):
        depth += (plain[end] in "[(") - (plain[end] in "])")
        if not depth:
            break
    breaks = plain.count("\n", start, end)
    blank = " " * (end + 1 - start) if not breaks else " \\\n" * breaks
    return (start, end + 1, blank)


def _apply(text: str, edits: list[Edit]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, new in sorted(edits):
        if start >= done:
            pieces += [text[done:start], new]
            done = end
    pieces.append(text[done:])
    return "".join(pieces)
