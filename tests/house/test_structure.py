"""Our own house rules: budgets, import contracts, READMEs, templates."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "backwright"
TEMPLATES = SOURCE / "templates"
CODE = sorted(path for path in SOURCE.rglob("*.py") if TEMPLATES not in path.parents)
FOLDERS = sorted({path.parent for path in CODE} - {SOURCE})
TEMPLATE_FILES = sorted(TEMPLATES.rglob("*.jinja"))

LINES_OF_A_FILE = 300
LINES_OF_A_CLASS = 200
LINES_OF_A_FUNCTION = 25
CONTROL_OF_A_TEMPLATE = 0.20
CONTROL_OF_ALL_TEMPLATES = 0.12
CONTROL = re.compile(r"^\s*\{%.*%\}\s*$")
FORBIDDEN_IN_TEMPLATES = re.compile(
    r"\{%-?\s*(?:if|elif)[^%]*(?:==|!=|<|>| in | and | or )"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def length_of(node: Function | ast.ClassDef) -> int:
    """Count lines without the signature and the docstring."""
    documented = ast.get_docstring(node, clean=False) is not None
    body = node.body[1:] if documented and len(node.body) > 1 else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1


def too_long(path: Path) -> Iterator[str]:
    text = path.read_text()
    if len(text.splitlines()) > LINES_OF_A_FILE:
        yield f"{name_of(path)} has over {LINES_OF_A_FILE} lines"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function) and length_of(node) > LINES_OF_A_FUNCTION:
            yield f"{name_of(path)}:{node.lineno} {node.name}: {length_of(node)} lines"
        if isinstance(node, ast.ClassDef) and length_of(node) > LINES_OF_A_CLASS:
            yield f"{name_of(path)}:{node.lineno} {node.name}: {length_of(node)} lines"


def share_of_control(text: str) -> tuple[int, int]:
    lines = [line for line in text.splitlines() if line.strip()]
    return sum(bool(CONTROL.match(line)) for line in lines), len(lines)


class TestBudgets:
    def test_code_is_short(self) -> None:
        assert [found for path in CODE for found in too_long(path)] == []

    def test_templates_read_like_what_they_become(self) -> None:
        shares = {path: share_of_control(path.read_text()) for path in TEMPLATE_FILES}
        heavy = [
            f"{name_of(path)}: {control} of {lines}"
            for path, (control, lines) in shares.items()
            if control > max(2, lines * CONTROL_OF_A_TEMPLATE)
        ]
        assert heavy == []
        control = sum(share[0] for share in shares.values())
        lines = sum(share[1] for share in shares.values())
        assert control <= lines * CONTROL_OF_ALL_TEMPLATES

    def test_templates_decide_nothing(self) -> None:
        deciding = [
            f"{name_of(path)}:{number}"
            for path in TEMPLATE_FILES
            for number, line in enumerate(path.read_text().splitlines(), start=1)
            if FORBIDDEN_IN_TEMPLATES.search(line)
        ]
        assert deciding == []


class TestRooms:
    def test_import_downward(self) -> None:
        linter = Path(sys.executable).with_name("lint-imports")
        done = subprocess.run(  # noqa: S603 (our own linter)
            [linter, "--no-cache"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout

    @pytest.mark.parametrize("folder", FOLDERS, ids=name_of)
    def test_explain_themselves(self, folder: Path) -> None:
        assert (folder / "README.md").is_file()
