"""New syntax is read under any Python, and says what it says under the newest."""

import ast

import pytest

from backwright.check.older_syntax import to_older_syntax

NEW = {
    "type parameters of a function": "def first[T: (int, str) = int](x: T) -> T: ...\n",
    "type parameters of a class over lines": "class C[\n    T,\n](Base): ...\n",
    "a type alias": "type Pair[T] = tuple[T, T]\n",
    "the same quotes inside": 'x = f"{a["b"]} {c["d"]:>{e["f"]}}"\n',
    "four texts in each other": 'x = f"{f"{f"{f"{1}"}"}"}"\n',
    "a backslash inside": 'x = f"{"\\n".join(rows)}"\n',
    "a backslash in a text inside": 'x = f"{f" {a}\\n\\"" if b else ""} {c}\\n"\n',
    "line breaks inside": 'x = f"{\n    value\n}"\n',
    "a comment inside": 'x = f"""{\n    value  # why\n}"""\n',
    "a template": 'x = t"{value!r}"\n',
    "several errors without parentheses": "try: ...\nexcept A, B: ...\n",
    "a lazy import": "lazy import json\n",
}


@pytest.mark.parametrize("what", NEW)
def test_becomes_what_python_3_11_parses(what: str) -> None:
    older = to_older_syntax(NEW[what])
    ast.parse(older, feature_version=(3, 11))
    assert older.count("\n") == NEW[what].count("\n")


def test_keeps_names_and_calls() -> None:
    older = to_older_syntax('type Key = Id\nx = f"{find("a").rows[0]["b"]}"\n')
    names = {
        node.id for node in ast.walk(ast.parse(older)) if isinstance(node, ast.Name)
    }
    assert names == {"Key", "Id", "x", "find"}


def test_leaves_old_syntax_alone() -> None:
    text = "x = [a[0] for a in b]  # type Key = 'it'\ny = 'def f[T](): '\n"
    assert to_older_syntax(text) == text
