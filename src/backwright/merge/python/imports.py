"""Import statements as lists of names."""

import ast
import re
from collections.abc import Sequence

from backwright.merge.outline import Key, Listing
from backwright.merge.units import Unit, lines

WIDTH = 88


def import_key(statement: ast.Import | ast.ImportFrom) -> Key:
    """Return what an import statement imports from."""
    if isinstance(statement, ast.ImportFrom):
        return ("from", "." * statement.level + (statement.module or ""))
    return ("import", ", ".join(map(_written, statement.names)))


def import_listing(statement: ast.Import | ast.ImportFrom, text: str) -> Listing:
    """Return the names that an import statement lists.

    Args:
        statement: The statement.
        text: Its lines.
    """
    names = tuple(map(_written, statement.names))
    if isinstance(statement, ast.Import):
        return Listing(names, lambda _: Unit(text, names))
    indent = " " * statement.col_offset
    start = f"{indent}from {import_key(statement)[1]} import "
    return Listing(names, lambda chosen: _rendered(start, text, chosen))


def bound(name: str) -> str:
    """Return what a listed name is called in the module: `path` for `x.y as path`."""
    original, _, alias = name.partition(" as ")
    return alias or original.partition(".")[0]


def _written(alias: ast.alias) -> str:
    return f"{alias.name} as {alias.asname}" if alias.asname else alias.name


def _rendered(start: str, text: str, names: Sequence[str]) -> Unit:
    notes, loose = _notes(text)
    flat = f"{start}{', '.join(names)}"
    spread = lines(text)[0].rstrip().endswith("(")
    if loose and not spread:
        return Unit(f"{flat}  {'  '.join(loose)}\n", tuple(names))
    if len(flat) <= WIDTH and not notes and not spread:
        return Unit(flat + "\n", tuple(names))
    indent = re.match(r" *", start)
    margin = indent[0] if indent else ""
    rows = [f"{margin}    {name},{notes.get(name, '')}\n" for name in names]
    rows[:0] = [f"{margin}    {note}\n" for note in loose]
    return Unit(f"{start}(\n{''.join(rows)}{margin})\n", tuple(names))


def _notes(text: str) -> tuple[dict[str, str], list[str]]:
    """Return the comments of single names, and those of none or of names now gone."""
    notes: dict[str, str] = {}
    loose: list[str] = []
    for line in lines(text):
        code, mark, comment = line.partition("#")
        names = [name.strip() for name in code.strip(" \t\n(),\\").split(",")]
        if mark and len(names) == 1 and names[0] and "import" not in names[0]:
            notes[names[0]] = f"  #{comment.rstrip()}"
        elif mark:
            loose.append(f"#{comment.rstrip()}")
    return notes, loose
