"""What a user does to Python files."""

import ast
import re
from collections.abc import Callable

from benchmarks.merge.draft import Draft

Edit = Callable[[Draft, str], None]
HALF = 0.5


def add_method(draft: Draft, path: str) -> None:
    """Add a method at the end of a class, or a function to the module."""
    word = draft.word()
    lines = draft.files[path].splitlines()
    classes = [node for node in draft.tree(path).body if isinstance(node, ast.ClassDef)]
    if classes:
        end = classes[-1].end_lineno or 0
        new = [
            "",
            f"    def {word}(self) -> int:",
            f"        return {len(word)}  # {word}",
        ]
    else:
        end = len(lines)
        new = ["", "", f"def {word}() -> int:", f"    return {len(word)}  # {word}"]
    draft.put(path, [*lines[:end], *new, *lines[end:]])


def change_body(draft: Draft, path: str) -> None:
    """Change or add a line in a function."""
    if function := draft.function(path):
        lines = draft.files[path].splitlines()
        at = draft.rng.choice(function.body)
        indent = " " * at.col_offset
        new = [f"{indent}{draft.word()} = 1"]
        draft.put(path, [*lines[: at.lineno - 1], *new, *lines[at.lineno - 1 :]])


def replace_line(draft: Draft, path: str) -> None:
    """Replace a statement of a function by one's own."""
    if function := draft.function(path):
        lines = draft.files[path].splitlines()
        at = draft.rng.choice(function.body)
        indent = " " * at.col_offset
        draft.forget("\n".join(lines[at.lineno - 1 : at.end_lineno]))
        new = [f"{indent}return {draft.word()}"]
        draft.put(path, [*lines[: at.lineno - 1], *new, *lines[at.end_lineno or 0 :]])


def add_import(draft: Draft, path: str) -> None:
    """Import something and use it."""
    tree = draft.tree(path)
    found = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    if not found:
        return
    node = draft.rng.choice(found)
    word = draft.word()
    lines = draft.files[path].splitlines()
    if node.lineno == node.end_lineno and draft.rng.random() < HALF:
        lines[node.lineno - 1] += f", {word}"
    else:
        lines.insert(node.end_lineno or 0, f"from mine import {word}")
    draft.put(path, [*lines, "", "", f"USED_{word} = {word}"])


def add_comment(draft: Draft, path: str) -> None:
    """Add a comment above some statement."""
    lines = draft.files[path].splitlines()
    nodes = [node for node in ast.walk(draft.tree(path)) if isinstance(node, ast.stmt)]
    if not nodes:
        return
    at = draft.rng.choice(nodes)
    if lines[at.lineno - 1][: at.col_offset].strip():
        return
    lines.insert(at.lineno - 1, f"{' ' * at.col_offset}# {draft.word()}")
    draft.put(path, lines)


def reorder(draft: Draft, path: str) -> None:
    """Exchange two neighbouring members of a class."""
    lines = draft.files[path].splitlines()
    for node in draft.tree(path).body:
        members = [
            each
            for each in (node.body if isinstance(node, ast.ClassDef) else [])
            if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
        if len(members) > 1:
            place = draft.rng.randrange(len(members) - 1)
            a, b = members[place], members[place + 1]
            first, second = (
                (a.lineno - 1, a.end_lineno),
                (b.lineno - 1, b.end_lineno),
            )
            middle = lines[first[1] : second[0]]
            block = [*lines[slice(*second)], *middle, *lines[slice(*first)]]
            draft.put(path, [*lines[: first[0]], *block, *lines[second[1] :]])
            return


def rename_local(draft: Draft, path: str) -> None:
    """Rename a local variable."""
    if function := draft.function(path):
        names = [
            node.id
            for node in ast.walk(function)
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        ]
        names = [name for name in names if not name.startswith("mine_")]
        if names:
            lines = draft.files[path].splitlines()
            old, new = draft.rng.choice(names), f"renamed_{next(draft.numbers)}"
            for row in range(function.lineno - 1, function.end_lineno or 0):
                lines[row] = re.sub(rf"(?<![.\w\"']){old}\b(?!=)", new, lines[row])
            draft.put(path, lines)


def reformat(draft: Draft, path: str) -> None:
    """Spread the brackets of a function over several lines."""
    if function := draft.function(path):
        lines = draft.files[path].splitlines()
        for row in range(function.lineno - 1, function.end_lineno or 0):
            found = re.fullmatch(r"( *)(.*[\w\]]\()([^()\"'#]+)(\).*)", lines[row])
            if found and ".." not in lines[row]:
                margin, opening, inner, closing = found.groups()
                lines[row] = (
                    f"{margin}{opening}\n{margin}    {inner.strip()}\n{margin}{closing}"
                )
        draft.put(path, lines)


def rewrite(draft: Draft, path: str) -> None:
    """Write a function in another style, as a formatter would."""
    function = draft.function(path)
    lines = draft.files[path].splitlines()
    if function and "#" not in "".join(
        lines[function.lineno - 1 : function.end_lineno]
    ):
        function.decorator_list = []
        indent = " " * function.col_offset
        new = [indent + line for line in ast.unparse(function).splitlines()]
        rest = lines[function.end_lineno or 0 :]
        draft.put(path, [*lines[: function.lineno - 1], *new, *rest])


def delete_method(draft: Draft, path: str) -> None:
    """Delete a function that holds nothing of the user's."""
    function = draft.function(path)
    if function and not re.search(r"mine_", ast.unparse(function)):
        lines = draft.files[path].splitlines()
        rest = [*lines[: function.lineno - 1], *lines[function.end_lineno or 0 :]]
        text = "\n".join(rest) + "\n"
        try:
            ast.parse(text)
        except SyntaxError:
            return
        draft.forget("\n".join(set(lines) - set(rest)))
        draft.put(path, rest)


def add_file(draft: Draft, path: str) -> None:
    """Add a file of one's own."""
    name = path.rpartition("/")[0] + f"/own_{next(draft.numbers)}.py"
    draft.files[name] = f"{draft.word()} = 1\n"


def delete_file(draft: Draft, path: str) -> None:
    """Delete a file."""
    if len(draft.files) > 1:
        draft.forget(draft.files.pop(path))


PYTHON_EDITS: tuple[Edit, ...] = (
    add_method,
    change_body,
    replace_line,
    add_import,
    add_comment,
    reorder,
    rename_local,
    reformat,
    rewrite,
    delete_method,
    add_file,
    delete_file,
)
