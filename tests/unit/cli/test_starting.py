"""A command starts without what the others need."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from backwright.cli.later import Later
from backwright.cli.main import modules, run

LOADED = """
import json, sys
from backwright.cli.main import run
code = run({arguments})
print(json.dumps([code, sorted(name for name in sys.modules)]))
"""
WRITING = {"backwright.design", "backwright.render", "backwright.blueprint", "pydantic"}
WIDTH = 80


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a process has loaded after a command."""
    ended = subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-c", LOADED.format(arguments=list(arguments))],
        capture_output=True,
        text=True,
        check=True,
    )
    code, names = json.loads(ended.stdout.splitlines()[-1])
    assert code == 0
    return set(names)


def test_help_imports_no_command() -> None:
    names = loaded("--help")
    assert not names & {f"backwright.cli.{module}" for module in modules().values()}
    assert not names & WRITING


@pytest.mark.parametrize("arguments", [["check", "--help"], ["rules"]])
def test_to_check_loads_nothing_that_writes(arguments: list[str]) -> None:
    assert not loaded(*arguments) & WRITING


def test_where_nothing_has_changed_no_rule_and_no_view_is_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path / "memory"))
    project = tmp_path / "project"
    project.mkdir()
    (project / "main.py").write_text("x = 1\n", encoding="utf-8")
    joining = {"backwright.rules", "backwright.check.view", "backwright.check.whole"}
    assert joining <= loaded("check", str(project))
    assert not joining & loaded("check", str(project))


def test_each_command_is_listed_with_a_line_that_fits(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["--help"]) == 0
    listed = capsys.readouterr().out.partition("Commands:\n")[2].splitlines()
    assert [line.split()[0] for line in listed] == sorted(modules())
    assert all(line.endswith(".") and len(line) < WIDTH for line in listed)


@pytest.mark.parametrize("name", modules())
def test_what_stands_for_a_command_runs_it(name: str) -> None:
    assert Later(name, modules()[name]).get_short_help_str()
    assert run([name, "--help"]) == 0
