"""squawk: what SQL in migrations does to a PostgreSQL that is in use."""

import ast
from collections.abc import Iterator
from pathlib import Path

from backwright.check.external.job import Job
from backwright.check.external.reading import entries_of, folded
from backwright.check.external.table import SQUAWK
from backwright.check.parsing import Unreadable, decode, parse
from backwright.check.view.layers import MIGRATION
from backwright.diagnostics import Diagnostic

ALL_IN_ONE = "--assume-in-transaction"


def jobs(root: Path, paths: list[str]) -> Iterator[Job]:
    """Yield how to run it on each migration, its SQL on the lines it stands on."""
    for path in paths:
        if not MIGRATION.search(path):
            continue
        text = ""
        try:
            if path.endswith(".sql"):
                text = decode((root / path).read_bytes())
            elif path.endswith(".py"):
                text = sql_of(decode((root / path).read_bytes()))
        except (OSError, Unreadable):
            continue
        if text.strip():
            given = ["--reporter", "json", "--stdin-filepath", path, ALL_IN_ONE]
            yield Job(["squawk", *given], text)


def read(printed: str, root: Path) -> Iterator[Diagnostic]:
    """Yield what it found, under our names; it counts lines from zero."""
    for entry in entries_of(printed):
        found = folded(
            SQUAWK,
            root,
            code=str(entry.get("rule_name")),
            path=str(entry.get("file")),
            line=int(str(entry.get("line", -1))) + 1,
            column=1,
            message=str(entry.get("message")).rstrip("."),
        )
        if found is not None:
            yield found


def sql_of(text: str) -> str:
    """Return the SQL that a migration executes on the way up, each on its own line.

    A table that the migration makes is named, too: nobody waits for its locks.
    """
    lines: dict[int, str] = {}
    for node in ast.walk(_upgrade(parse(text))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
            continue
        said = _said(node.args[0]) if node.args else None
        if said is None:
            continue
        if node.func.attr == "execute":
            statement = f"{said.rstrip().rstrip(';')};"
        elif node.func.attr == "create_table":
            statement = f'CREATE TABLE "{said}" (id bigint);'
        else:
            continue
        for number, line in enumerate(statement.split("\n"), node.args[0].lineno):
            lines[number] = f"{lines.get(number, '')} {line}"
    last = max(lines, default=0)
    return "\n".join(lines.get(number, "") for number in range(1, last + 1)) + "\n"


def _upgrade(tree: ast.Module) -> ast.AST:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "upgrade":
            return node
    return ast.Module(body=[], type_ignores=[])


def _said(node: ast.expr) -> str | None:
    """Return the text of a literal, or of one within `text(…)`."""
    if isinstance(node, ast.Call) and node.args:
        node = node.args[0]
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None
