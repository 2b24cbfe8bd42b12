"""Reads tables from the text that the first migration is written from."""

import ast
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
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


@lru_cache(maxsize=1024)
def _tables(module: str, text: str) -> tuple[Table, ...]:
    """Return the tables of a module; most are the same before and after a change."""
    return tuple(_read(module, text))


def _read(module: str, text: str) -> Iterator[Table]:
    for node in _resolved(ast.parse(text)).body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            call = node.value
            if isinstance(call, ast.Call) and ast.unparse(call.func) == "Table":
                yield _table(module, node.target.id, call)


def _resolved(tree: ast.Module) -> ast.Module:
    """Return a module with the types that it has names for in their places."""
    names = {
        node.target.id: node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_column(node.func):
            node.args = [
                names.get(each.id) or each if isinstance(each, ast.Name) else each
                for each in node.args
            ]
    return tree


def _is_column(called: ast.expr) -> bool:
    """Tell whether `sa.Column` is called; asked of each call, so not as text."""
    match called:
        case ast.Attribute(ast.Name("sa"), "Column"):
            return True
        case _:
            return False


def _table(module: str, constant: str, call: ast.Call) -> Table:
    said = {each.arg: each.value for each in call.keywords if each.arg}
    columns = said["columns"]
    listed = columns.body if isinstance(columns, ast.Lambda) else columns
    return Table(
        name=_word(said["name"]),
        module=module,
        constant=constant,
        primary_key=_word(_items(said["primary_key"])[0]),
        key=_words(_items(said["primary_key"])[1]),
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
        name, columns = _items(node)
        sql = _listed(_words(columns))
        return Constraint(
            sort=sort, name=_word(name), source=ast.unparse(node), sql=sql
        )
    call = _call(node)
    kept = [each for each in call.keywords if each.arg != "late"]
    late = len(kept) < len(call.keywords)
    call = ast.Call(call.func, call.args, kept)
    own = sort is Sort.CHECK and len(call.args) > DIALECT_PLACE
    return Constraint(
        sort=sort,
        name=_word(call.args[0]),
        source=ast.unparse(call),
        sql=SAYING[sort](call),
        dialect=_word(call.args[DIALECT_PLACE]) if own else "",
        to=_word(call.args[TABLE_PLACE]) if sort is Sort.REFERENCE else "",
        columns=_words(call.args[1]) if sort is Sort.REFERENCE else (),
        late=late,
    )


def _condition(call: ast.Call) -> str:
    return _word(call.args[1])


def _foreign_key(call: ast.Call) -> str:
    _, columns, table, to, on_delete = call.args
    there = f'REFERENCES "{_word(table)}" ({_listed(_words(to))})'
    said = f"FOREIGN KEY ({_listed(_words(columns))}) {there}"
    return f"{said} ON DELETE {_word(on_delete)}"


def _index(call: ast.Call) -> str:
    parts = ", ".join(
        _word(each.args[0]) if isinstance(each, ast.Call) else f'"{_word(each)}"'
        for each in _items(call.args[1])
    )
    where = f" WHERE {_word(call.args[2])}" if len(call.args) > TABLE_PLACE else ""
    return f"({parts}){where}"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _words(node: ast.expr) -> tuple[str, ...]:
    return tuple(map(_word, _items(node)))


def _call(node: ast.expr) -> ast.Call:
    if not isinstance(node, ast.Call):
        message = f"{ast.unparse(node)} is no part of a table"
        raise TypeError(message)
    return node


SAYING: Mapping[Sort, Callable[[ast.Call], str]] = {
    Sort.CHECK: _condition,
    Sort.REFERENCE: _foreign_key,
    Sort.INDEX: _index,
}
