"""Reads tables from the text that the first migration is written from."""

import ast
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from backwright.design.migrating.table import Column, Constraint, Sort, Table

SORTS = {
    "uniques": Sort.UNIQUE,
    "references": Sort.REFERENCE,
    "checks": Sort.CHECK,
    "indexes": Sort.INDEX,
}
DIALECT_PLACE = 2
TABLE_PLACE = 2


def tables(texts: Mapping[str, str]) -> dict[str, Table]:
    """Return the tables that modules say, by name.

    Args:
        texts: The text of each module, by its path.
    """
    found = (
        table
        for path, text in texts.items()
        for table in _tables(PurePosixPath(path).stem, text)
    )
    return {table.name: table for table in found}


def _tables(module: str, text: str) -> Iterator[Table]:
    for node in ast.parse(text).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            call = node.value
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "Table":
                yield _table(module, node.target.id, call)


def _table(module: str, constant: str, call: ast.Call) -> Table:
    said = {each.arg: each.value for each in call.keywords if each.arg}
    columns = said["columns"]
    listed = columns.body if isinstance(columns, ast.Lambda) else columns
    return Table(
        name=_word(said["name"]),
        module=module,
        constant=constant,
        primary_key=_word(_items(said["primary_key"])[0]),
        columns=tuple(map(_column, _items(listed))),
        constraints=tuple(
            _constraint(sort, item)
            for key, sort in SORTS.items()
            if key in said
            for item in _items(said[key])
        ),
        after=frozenset(_needed(said)) - {_word(said["name"])},
    )


def _needed(said: Mapping[str, ast.expr]) -> Iterator[str]:
    """Yield the tables that must be there first: those of keys that are not late."""
    for item in _items(said["references"]) if "references" in said else ():
        key = _call(item)
        if not any(each.arg == "late" for each in key.keywords):
            yield _word(key.args[TABLE_PLACE])


def _items(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.List | ast.Tuple) else []


def _word(node: ast.expr) -> str:
    return str(ast.literal_eval(node))


def _column(node: ast.expr) -> Column:
    call = _call(node)
    name, kind, *more = call.args
    said = {each.arg: ast.unparse(each.value) for each in call.keywords}
    return Column(
        name=_word(name),
        type=ast.unparse(kind),
        nullable=said.get("nullable") != "False",
        more=tuple(map(ast.unparse, more)),
    )


def _constraint(sort: Sort, node: ast.expr) -> Constraint:
    if sort is Sort.UNIQUE:
        return Constraint(
            sort=sort, name=_word(_items(node)[0]), source=ast.unparse(node)
        )
    call = _call(node)
    kept = [each for each in call.keywords if each.arg != "late"]
    call = ast.Call(call.func, call.args, kept)
    own = sort is Sort.CHECK and len(call.args) > DIALECT_PLACE
    return Constraint(
        sort=sort,
        name=_word(call.args[0]),
        source=ast.unparse(call),
        sql=_word(call.args[1]) if sort is Sort.CHECK else "",
        dialect=_word(call.args[DIALECT_PLACE]) if own else "",
    )


def _call(node: ast.expr) -> ast.Call:
    if not isinstance(node, ast.Call):
        message = f"{ast.unparse(node)} is no part of a table"
        raise TypeError(message)
    return node
