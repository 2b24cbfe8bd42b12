"""A correction ends the finding, keeps everything else, and needs no second one."""

import ast
import io
import tokenize
from pathlib import Path

import pytest

from backwright.check.columns import in_letters
from backwright.check.edits import add_import, call_at, remove_keyword
from backwright.check.engine import check
from backwright.check.mending import mend
from backwright.check.rule import sample_files
from backwright.check.trees import find_in
from backwright.diagnostics import Diagnostic, Position
from backwright.rules import all_rules

RULES = {name: rule for name, rule in all_rules().items() if rule.mends}


def mended(root: Path, files: dict[str, str], name: str) -> dict[str, str]:
    found = []
    for code, one in find_in(files, {name: RULES[name]}):
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        (root / one.path).write_bytes(files[one.path].encode())
        line = files[one.path].split("\n")[one.line - 1]
        place = Position(one.line, in_letters(one.column, line))
        found.append(
            Diagnostic(path=one.path, code=code, message=one.message, position=place)
        )
    return {**files, **mend(root, found, RULES, unsafe=True).texts}


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def commented(text: str) -> str:
    """Put a comment at the end of each line that a comment can end."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        with_comment = [*lines[:number], f"{line}  # why ü", *lines[number + 1 :]]
        if line and readable("\n".join(with_comment)):
            lines = with_comment
    return "\n".join(lines)


def beside_other_letters(text: str) -> str:
    return f"# -*- coding: utf-8 -*-\nÄ = 'äöü€😀'\n{text}"


def readable(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


def comments(text: str) -> list[str]:
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [one.string for one in tokens if one.type == tokenize.COMMENT]


VARIANTS = {"as it is": str, "CRLF": crlf, "comments": commented}
VARIANTS["letters"] = beside_other_letters


@pytest.mark.parametrize("how", VARIANTS)
@pytest.mark.parametrize("name", RULES)
class TestEachRuleThatMends:
    def test_ends_the_finding_and_keeps_the_rest(
        self, tmp_path: Path, name: str, how: str
    ) -> None:
        files = {
            path: VARIANTS[how](text) if path.endswith(".py") else text
            for path, text in sample_files(RULES[name].chapters()["Bad"]).items()
        }
        once = mended(tmp_path, files, name)
        assert once != files
        assert find_in(once, {name: RULES[name]}) == []
        for path, text in once.items():
            if path.endswith(".py"):
                assert readable(text)
                assert comments(text) == comments(files[path])
                assert text.count("\r\n") in {0, text.count("\n")}

    def test_changes_nothing_the_second_time(
        self, tmp_path: Path, name: str, how: str
    ) -> None:
        files = {
            path: VARIANTS[how](text) if path.endswith(".py") else text
            for path, text in sample_files(RULES[name].chapters()["Bad"]).items()
        }
        once = mended(tmp_path, files, name)
        assert mended(tmp_path, once, name) == once


def test_keeps_comments_and_the_form_of_a_call(tmp_path: Path) -> None:
    text = (
        "import requests\n\n\ndef rates() -> object:\n    return requests.get(\n"
        '        "https://rates.example",  # the free plan\n    ).json()\n'
    )
    after = mended(tmp_path, {"app/a.py": text}, "client-without-timeout")["app/a.py"]
    own_line = '",  # the free plan\n        timeout=10,\n'
    assert after == text.replace('",  # the free plan\n', own_line)


def test_a_byte_order_mark_stays_where_it_is(tmp_path: Path) -> None:
    (tmp_path / "app").mkdir()
    text = "\ufeffimport requests\nrequests.get('x')\n"
    (tmp_path / "app/a.py").write_text(text, encoding="utf-8")
    found = check([tmp_path], all_rules(), cached=False)
    after = mend(tmp_path, found, RULES, unsafe=True).texts["app/a.py"]
    assert after == text.replace("'x'", "'x', timeout=10")


def test_what_a_new_import_moves_is_left_for_the_next_time(tmp_path: Path) -> None:
    waiting = "async def f{0}():\n    time.sleep({0})\n\n\n"
    text = "import time\n\n\n" + "".join(map(waiting.format, range(5)))
    files = {"app/a.py": text}
    name = "blocking-call-in-async"
    rounds = 0
    while find_in(files, {name: RULES[name]}):
        files = mended(tmp_path, files, name)
        rounds += 1
    calm = text.replace("time.sleep", "await asyncio.sleep")
    assert files["app/a.py"] == f"import asyncio\n{calm}"
    assert rounds == 2


def test_leaves_a_call_alone_whose_last_argument_has_its_own_parentheses(
    tmp_path: Path,
) -> None:
    files = {"app/a.py": "import requests\n\ndef a():\n    requests.get(('x'))\n"}
    assert mended(tmp_path, files, "client-without-timeout") == files


def test_what_may_change_behaviour_is_left_unless_asked(tmp_path: Path) -> None:
    files = {"app/a.py": "import requests\n\ndef a():\n    return requests.get('x')\n"}
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.py").write_text(files["app/a.py"], encoding="utf-8")
    (code, one), *_ = find_in(files, RULES)
    found = Diagnostic(
        path=one.path, code=code, message="m", position=Position(one.line, one.column)
    )
    assert mend(tmp_path, [found], RULES, unsafe=False).texts == {}


def test_letters_that_take_two_bytes_move_nothing(tmp_path: Path) -> None:
    text = 'import requests\n\ndef a():\n    return ("é", requests.get("ü"))\n'
    after = mended(tmp_path, {"app/a.py": text}, "client-without-timeout")["app/a.py"]
    assert 'requests.get("ü", timeout=10))' in after


UNUSED = [
    ("x = 1  # backwright: allow query-in-loop because ü\n", "x = 1\n"),
    ("# backwright: allow query-in-loop because it is\nx = 1\n", "x = 1\n"),
    ("é = 'é'  # backwright: allow query-in-loop because\u00a0it\n", "é = 'é'\n"),
]


@pytest.mark.parametrize(("before", "after"), UNUSED)
def test_a_suppression_that_nothing_needs_goes(
    tmp_path: Path, before: str, after: str
) -> None:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/a.py").write_text(before, encoding="utf-8")
    found = check([tmp_path], all_rules(), cached=False)
    assert [one.code for one in found] == ["unused-suppression"]
    assert mend(tmp_path, found, {}, unsafe=False).texts == {"app/a.py": after}


IMPORTING = [
    ("import os\n", "import secrets\nimport os\n"),
    ("import secrets\n", "import secrets\n"),
    ('"""Doc."""\n\nx = 1\n', '"""Doc."""\nimport secrets\n\nx = 1\n'),
    (
        "from __future__ import annotations\nfrom a import b\n",
        "from __future__ import annotations\nimport secrets\nfrom a import b\n",
    ),
    ("from app import secrets\n", None),
    ("import secrets as s\nsecrets = 1\n", None),
    ("def f(secrets): ...\n", None),
]


@pytest.mark.parametrize(("before", "after"), IMPORTING)
def test_a_module_is_imported_unless_its_name_is_taken(
    before: str, after: str | None
) -> None:
    assert add_import(before, "secrets") == after


TAKING = [
    ("f(a=1)", "f()"),
    ("f(a=1, b=2)", "f(b=2)"),
    ("f(b=2, a=1)", "f(b=2)"),
    ("f(b=2, a=1,)", "f(b=2,)"),
    ("f(\n    b=2,\n    a=1,\n)", "f(\n    b=2,\n)"),
    ("f(\n    b=2,  # two\n    a=1,\n)", None),
    ("f(x, a=(1), *y)", "f(x, *y)"),
]


@pytest.mark.parametrize(("before", "after"), TAKING)
def test_an_argument_is_taken_away_with_its_comma(
    before: str, after: str | None
) -> None:
    call = call_at(before, 1, 1)
    assert call is not None
    assert remove_keyword(before, call, "a") == after
