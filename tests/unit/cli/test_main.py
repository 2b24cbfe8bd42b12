import subprocess
import sys
from pathlib import Path

import click
import pytest

from backwright.cli import main
from backwright.diagnostics import Diagnostic, Rejected


def failing(error: Exception) -> click.Command:
    @click.command()
    def command() -> None:
        raise error

    return command


class TestRun:
    def test_lists_a_command_for_each_file(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main.run(["--help"]) == 0
        shown = capsys.readouterr().out
        assert all(name in shown for name in ("new", "fmt", "explain", "schema"))

    def test_an_unknown_command_is_wrong_use(self) -> None:
        assert main.run(["nwe"]) == 2

    def test_python_runs_the_package_whatever_the_project_calls_its_files(
        self, tmp_path: Path
    ) -> None:
        for name in ("click", "logging", "sqlite3"):
            (tmp_path / f"{name}.py").write_text("raise SystemExit(9)\n")
        command = [sys.executable, "-m", "backwright", "check", "."]
        done = subprocess.run(  # noqa: S603 - our own Python
            command, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")

    def test_mistakes_are_findings(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        found = Diagnostic(path="a.yaml", code="bad", message="It is bad.")
        monkeypatch.setattr(main, "backwright", failing(Rejected([found])))
        assert main.run([]) == 1
        assert "a.yaml: It is bad. [bad]" in capsys.readouterr().err

    def test_a_surprise_is_our_fault_and_no_traceback(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.delenv(main.TRACEBACK, raising=False)
        monkeypatch.setattr(main, "backwright", failing(KeyError("x")))
        assert main.run([]) == 3
        shown = capsys.readouterr().err
        assert "our fault" in shown
        assert "Traceback" not in shown

    def test_a_long_surprise_is_cut_short(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.delenv(main.TRACEBACK, raising=False)
        monkeypatch.setattr(main, "backwright", failing(ValueError("x\n" * 500)))
        assert main.run([]) == 3
        shown = capsys.readouterr().err
        assert "… and 488 lines more" in shown
        assert len(shown.splitlines()) < 16

    def test_shows_the_traceback_if_asked(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(main.TRACEBACK, "1")
        monkeypatch.setattr(main, "backwright", failing(KeyError("x")))
        with pytest.raises(KeyError):
            main.run([])

    def test_an_interruption_says_that_nothing_changed(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(main.backwright, "main", interrupted)
        assert main.run([]) == 130
        assert "nothing was changed" in capsys.readouterr().err
