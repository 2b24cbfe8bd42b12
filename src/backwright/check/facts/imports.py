"""Reads imports into absolute dotted names."""

import ast

from backwright.check.facts.forms import Import
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.measures import listed


def read_import(ledger: Ledger, node: ast.Import) -> None:
    """Note `import a.b as c`; without `as`, `a` is what is bound."""
    for alias in node.names:
        root = alias.name.partition(".")[0]
        if alias.asname:
            _note(ledger, alias, alias.asname, alias.name)
        else:
            _note(ledger, alias, root, root)
            if root != alias.name:
                _note(ledger, alias, alias.name, alias.name)


def read_import_from(
    ledger: Ledger, node: ast.ImportFrom, module: str, *, package: bool
) -> None:
    """Note `from .a import b`; a star binds the name `*`."""
    ledger.listed |= listed(node.lineno, node.names)
    base = node.module or ""
    if node.level:
        parts = module.split(".") if module else []
        up = node.level - 1 if package else node.level
        parts = parts[: len(parts) - up] if up else parts
        base = ".".join([*parts, base] if base else parts)
    for alias in node.names:
        target = f"{base}.{alias.name}" if base else alias.name
        _note(ledger, alias, alias.asname or alias.name, target)


def _note(ledger: Ledger, alias: ast.alias, name: str, target: str) -> None:
    ledger.imports.append(
        Import(
            name,
            target,
            alias.lineno,
            alias.col_offset + 1,
            ledger.scope,
            ledger.typing_only,
        )
    )
