"""Edits of Python text at a place that a finding names; all else stays as it is.

Each returns the new text, or None where the place does not hold what is expected.
"""

import ast
import re

from backwright.check.parsing import Unreadable, parse

ONLY_COMMAS = re.compile(r"(?:[\s,]|#[^\n]*\n)*")


def call_at(text: str, line: int, column: int) -> ast.Call | None:
    """Return the call that begins at a place."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None
    found = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (node.lineno, node.col_offset + 1) == (line, column)
    ]
    # `a.b().c()` and `a.b()` begin at one place: the inner one is what is meant.
    return min(found, key=lambda node: node.end_col_offset or 0, default=None)


def maker_at(text: str, line: int, column: int) -> ast.Call | None:
    """Return the call that the assignment at a place gives to its name."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return None
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and (
            (node.lineno, node.col_offset + 1) == (line, column)
        ):
            return node.value if isinstance(node.value, ast.Call) else None
    return None


def offset_of(text: str, line: int, column: int) -> int:
    """Return where in a text a line and a column of UTF-8 bytes (from zero) lie."""
    lines = text.split("\n")
    before = sum(len(one) + 1 for one in lines[: line - 1])
    inside = lines[line - 1].encode()[:column].decode(errors="ignore")
    return before + len(inside)


def add_keyword(text: str, line: int, column: int, keyword: str) -> str | None:
    """Give the call at a place one more argument, such as `timeout=10`."""
    call = call_at(text, line, column)
    if call is None:
        return None
    end = end_of(text, call) - 1
    given: list[ast.expr | ast.keyword] = [*call.args, *call.keywords]
    if not given:
        return checked(f"{text[:end].rstrip()}{keyword}{text[end:]}")
    last = max(end_of(text, one) for one in given)
    if not ONLY_COMMAS.fullmatch(text, last, end):
        # Parentheses of its own stand around the last argument.
        return None
    return checked(f"{text[:last]}, {keyword}{text[last:]}")


def end_of(text: str, node: ast.expr | ast.keyword) -> int:
    """Return where in a text a part of the program ends."""
    return offset_of(text, node.end_lineno or 0, node.end_col_offset or 0)


def insert(text: str, line: int, column: int, new: str) -> str | None:
    """Put a text before a place (columns count from one, in bytes)."""
    place = offset_of(text, line, column - 1)
    return checked(text[:place] + new + text[place:])


def checked(text: str) -> str | None:
    """Return the text if it can still be read."""
    try:
        parse(text)
    except Unreadable:
        return None
    return text
