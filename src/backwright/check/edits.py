"""Edits of Python text at a place that a finding names; all else stays as it is.

Each returns the new text, or None where the place does not hold what is expected.
"""

import ast
import re
from collections.abc import Iterator

from backwright.check.parsing import Unreadable, parse

ONLY_COMMAS = re.compile(r"(?:[\s,]|#[^\n]*\n)*")

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Part = ast.expr | ast.keyword


def tree_of(text: str) -> ast.Module:
    """Return the syntax tree of a text; an empty one if this Python cannot read it."""
    try:
        return ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module(body=[], type_ignores=[])


def nodes_at(text: str, line: int, column: int) -> Iterator[ast.AST]:
    """Yield the parts of a program that begin at a place, each before those in it."""
    for node in ast.walk(tree_of(text)):
        place = (getattr(node, "lineno", 0), getattr(node, "col_offset", 0) + 1)
        if place == (line, column):
            yield node


def call_at(text: str, line: int, column: int) -> ast.Call | None:
    """Return the call that begins at a place."""
    found = [
        node for node in nodes_at(text, line, column) if isinstance(node, ast.Call)
    ]
    # `a.b().c()` and `a.b()` begin at one place: the inner one is what is meant.
    return min(found, key=lambda node: node.end_col_offset or 0, default=None)


def maker_at(text: str, line: int, column: int) -> ast.Call | None:
    """Return the call that the assignment at a place gives to its name."""
    for node in nodes_at(text, line, column):
        if isinstance(node, ast.Assign | ast.AnnAssign):
            return node.value if isinstance(node.value, ast.Call) else None
    return None


def definition_at(text: str, line: int) -> Definition | None:
    """Return the function or class whose name stands on a line."""
    for node in ast.walk(tree_of(text)):
        if isinstance(node, Definition) and node.lineno == line:
            return node
    return None


def offset_of(text: str, line: int, column: int) -> int:
    """Return where in a text a line and a column of UTF-8 bytes (from zero) lie."""
    lines = text.split("\n")
    before = sum(len(one) + 1 for one in lines[: line - 1])
    inside = lines[line - 1].encode()[:column].decode(errors="ignore")
    return before + len(inside)


def start_of(text: str, node: Part) -> int:
    """Return where in a text a part of the program begins."""
    return offset_of(text, node.lineno, node.col_offset)


def end_of(text: str, node: Part) -> int:
    """Return where in a text a part of the program ends."""
    return offset_of(text, node.end_lineno or 0, node.end_col_offset or 0)


def source_of(text: str, node: Part) -> str:
    """Return the text of a part of the program."""
    return text[start_of(text, node) : end_of(text, node)]


def add_keyword(text: str, line: int, column: int, keyword: str) -> str | None:
    """Give the call at a place one more argument, such as `timeout=10`."""
    call = call_at(text, line, column)
    if call is None:
        return None
    end = end_of(text, call) - 1
    given: list[Part] = [*call.args, *call.keywords]
    if not given:
        return checked(f"{text[:end].rstrip()}{keyword}{text[end:]}")
    last = max(given, key=lambda one: end_of(text, one))
    place = end_of(text, last)
    if not ONLY_COMMAS.fullmatch(text, place, end):
        # Parentheses of its own stand around the last argument.
        return None
    gap = text[place:end]
    indent = _indent_before(text, start_of(text, last))
    if indent is None or "\n" not in gap:
        return checked(f"{text[:place]}, {keyword}{text[place:]}")
    kept = gap.rstrip()
    rest = gap[len(kept) :]
    comma = "" if "," in kept.partition("#")[0] else ","
    end_of_line = "\r\n" if "\r\n" in rest else "\n"
    own_line = f"{comma}{kept}{end_of_line}{indent}{keyword},{rest}"
    return checked(text[:place] + own_line + text[end:])


def _indent_before(text: str, place: int) -> str | None:
    """Return what stands before a place on its line, if that is nothing but blanks."""
    before = text[text.rfind("\n", 0, place) + 1 : place]
    return None if before.strip() else before


def remove_keyword(text: str, call: ast.Call, name: str) -> str | None:
    """Take an argument away from a call; None if a comment stands beside it."""
    given: list[Part] = [*call.args, *call.keywords]
    given.sort(key=lambda one: start_of(text, one))
    for place, one in enumerate(given):
        if isinstance(one, ast.keyword) and one.arg == name:
            start, end = start_of(text, one), end_of(text, one)
            if place:
                start = end_of(text, given[place - 1])
            elif len(given) > 1:
                end = start_of(text, given[1])
            else:
                start, end = end_of(text, call.func) + 1, end_of(text, call) - 1
            gone = text[start:end]
            return None if "#" in gone else checked(text[:start] + text[end:])
    return None


def change_keyword(text: str, call: ast.Call, name: str, value: str) -> str | None:
    """Give an argument of a call another value."""
    for one in call.keywords:
        if one.arg == name:
            return replace(text, one.value, value)
    return None


def replace(text: str, node: Part, new: str) -> str | None:
    """Put a text in the place of a part of the program."""
    return checked(text[: start_of(text, node)] + new + text[end_of(text, node) :])


def insert(text: str, line: int, column: int, new: str) -> str | None:
    """Put a text before a place (columns count from one, in bytes)."""
    place = offset_of(text, line, column - 1)
    return checked(text[:place] + new + text[place:])


def without_comment(text: str, line: int, column: int) -> str | None:
    """Take the comment at a place away, and its line if nothing else stands on it."""
    lines = text.split("\n")
    before = lines[line - 1].encode()[: column - 1].decode(errors="ignore")
    if not lines[line - 1][len(before) :].startswith("#"):
        return None
    if before.strip():
        end = "\r" if lines[line - 1].endswith("\r") else ""
        lines[line - 1] = before.rstrip() + end
    else:
        del lines[line - 1]
    return checked("\n".join(lines))


def add_import(text: str, module: str) -> str | None:
    """Import a module; None if its name means something else already."""
    tree = tree_of(text)
    imported = [
        one for one in tree.body if isinstance(one, ast.Import | ast.ImportFrom)
    ]
    plain = [
        alias
        for one in imported
        if isinstance(one, ast.Import)
        for alias in one.names
        if (alias.name, alias.asname) == (module, None)
    ]
    meant = [name for name in _bound(tree) if name == module]
    if len(meant) > len(plain):
        return None
    if plain:
        return text
    first = next(
        (one for one in imported if getattr(one, "module", "") != "__future__"), None
    )
    line = first.lineno if first else _after_docstring(tree)
    lines = text.split("\n")
    end = "\r" if lines[0].endswith("\r") else ""
    lines.insert(line - 1, f"import {module}{end}")
    return checked("\n".join(lines))


def _bound(tree: ast.Module) -> Iterator[str]:
    """Yield each name that the program gives a meaning, as often as it does."""
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]
        elif isinstance(node, Definition):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _after_docstring(tree: ast.Module) -> int:
    ends = [
        one.end_lineno or 0
        for one in tree.body
        if isinstance(one, ast.ImportFrom)
        or (isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant))
    ]
    return max(ends[:2], default=0) + 1


def checked(text: str) -> str | None:
    """Return the text if it can still be read."""
    try:
        parse(text)
    except Unreadable:
        return None
    return text
