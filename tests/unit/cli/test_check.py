"""`check`, `adopt` and `rules` as a user meets them."""

import json
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from backwright.cli.main import run
from backwright.cli.screen import coloured

FETCHING = "import requests\n\nRATES = requests.get('x')\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/rates.py").write_text(FETCHING, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n', "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path.parent / "memory"))
    return tmp_path


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    capsys.readouterr()
    run(["check", "--format", "json", *arguments])
    return [one["code"] for one in json.loads(capsys.readouterr().out)]


class TestCheck:
    @pytest.mark.usefixtures("project")
    def test_fails_where_something_is_found(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["check"]) == 1
        shown = capsys.readouterr().out
        assert "app/rates.py:3:9: `requests.get` without a timeout" in shown

    def test_passes_where_nothing_is(self, project: Path) -> None:
        (project / "app/rates.py").write_text("x = 1\n", encoding="utf-8")
        assert run(["check"]) == 0

    def test_reports_only_on_the_paths_it_is_given(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (project / "app/other.py").write_text("x = 1\n", encoding="utf-8")
        assert found(capsys, "app/other.py") == []
        assert found(capsys, "app/rates.py") == ["client-without-timeout"]

    def test_wrong_settings_are_told_and_nothing_else(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        settings = '[tool.backwright]\nstandart = "strict"\n'
        (project / "pyproject.toml").write_text(settings, encoding="utf-8")
        assert run(["check"]) == 1
        assert 'knows no "standart"' in capsys.readouterr().err

    def test_a_rule_is_off_where_the_project_says_so(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        settings = '[tool.backwright.rules]\nclient-without-timeout = "off"\n'
        (project / "pyproject.toml").write_text(settings, encoding="utf-8")
        assert found(capsys) == []

    def test_only_what_changed_since_the_last_commit(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
        for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
            subprocess.run([*git, *words], cwd=project, check=True)  # noqa: S603
        assert found(capsys, "--changed") == []
        (project / "app/more.py").write_text(FETCHING, encoding="utf-8")
        assert found(capsys, "--changed") == ["client-without-timeout"]

    def test_fix_corrects_only_what_is_safe(self, project: Path) -> None:
        run(["check", "--fix"])
        assert (project / "app/rates.py").read_text("utf-8") == FETCHING
        assert run(["check", "--fix", "--unsafe"]) == 0
        assert "requests.get('x', timeout=10)" in (project / "app/rates.py").read_text(
            "utf-8"
        )

    def test_fixes_go_on_until_nothing_is_left_to_correct(self, project: Path) -> None:
        text = "import yaml\n\n\ndef load(raw: str) -> object:\n    return "
        text += "yaml.load(yaml.load(raw, yaml.Loader), yaml.Loader)\n"
        (project / "app/rates.py").write_text(text, encoding="utf-8")
        assert run(["check", "--fix", "--unsafe"]) == 0
        after = (project / "app/rates.py").read_text("utf-8")
        assert "yaml.safe_load(yaml.safe_load(raw))" in after
        run(["check", "--fix", "--unsafe"])
        assert (project / "app/rates.py").read_text("utf-8") == after

    @pytest.mark.usefixtures("project")
    @pytest.mark.parametrize(
        "arguments",
        [
            ["--unsafe"],
            ["--standard", "nonsense"],
            ["--output", "no/such/folder/x.json"],
            ["--since", "no-such-revision"],
            ["--format", "nonsense"],
            ["no-such-path"],
        ],
    )
    def test_wrong_use_is_told(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["check", *arguments]) == 2
        assert "Error: " in capsys.readouterr().err

    def test_only_files_changed_since_a_revision(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        git = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]
        for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
            subprocess.run([*git, *words], cwd=project, check=True)  # noqa: S603
        (project / "app/größe 2.py").write_text(FETCHING, encoding="utf-8")
        for words in (["add", "."], ["commit", "-qm", "second"]):
            subprocess.run([*git, *words], cwd=project, check=True)  # noqa: S603
        assert found(capsys, "--since", "HEAD~1") == ["client-without-timeout"]
        assert found(capsys, "--since", "HEAD") == []

    @pytest.mark.usefixtures("project")
    def test_the_page_has_its_layers_though_nothing_has_changed(
        self, tmp_path: Path
    ) -> None:
        (tmp_path / "app/services").mkdir()
        (tmp_path / "app/services/a.py").write_text("x = 1\n", encoding="utf-8")
        pages = []
        for name in ("first.html", "second.html"):
            run(["check", "--format", "html", "--output", name])
            pages.append((tmp_path / name).read_text("utf-8"))
        assert pages[0] == pages[1]
        assert "1 file · 0 findings" in pages[0]

    @pytest.mark.usefixtures("project")
    def test_colours_are_for_terminals_only(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path
    ) -> None:
        run(["check"])
        run(["check", "--output", "found.txt"])
        written = (tmp_path / "found.txt").read_text("utf-8")
        assert capsys.readouterr().out == written
        assert written.startswith("warning: app/rates.py:3:9: ")
        assert coloured(written).startswith("\x1b[33m\x1b[1mwarning\x1b[0m: app")

    @pytest.mark.usefixtures("project")
    def test_statistics_count(self, capsys: pytest.CaptureFixture[str]) -> None:
        run(["check", "--statistics"])
        shown = capsys.readouterr().out
        assert shown.split() == ["1", "warning", "client-without-timeout"]

    def test_watching_tells_after_each_change(self, project: Path) -> None:
        script = Path(sys.executable).with_name("backwright")
        with subprocess.Popen(  # noqa: S603
            [sys.executable, "-u", script, "check", "--watch"],
            cwd=project,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as watching:
            assert watching.stdout is not None
            try:
                until(watching.stdout, "Found 1 warning.")
                (project / "app/rates.py").write_text("x = 1\n", encoding="utf-8")
                until(watching.stdout, "Nothing found.")
                settings = project / "pyproject.toml"
                settings.write_text("[tool.backwright]\nx = 1\n", encoding="utf-8")
                (project / "app/rates.py").write_text(FETCHING, encoding="utf-8")
                settings.write_text("", encoding="utf-8")
                until(watching.stdout, "Found 1 warning.")
            finally:
                # A shell in the background lets no interrupt through to us.
                watching.terminate()


def until(stream: IO[str], wanted: str) -> None:
    """Read a stream up to a line."""
    for line in stream:
        if line.rstrip() == wanted:
            return
    raise AssertionError(wanted)


class TestAdopt:
    def test_a_project_starts_green_and_only_gets_better(self, project: Path) -> None:
        assert run(["adopt"]) == 0
        assert run(["check"]) == 0
        (project / "app/more.py").write_text(FETCHING, encoding="utf-8")
        assert run(["check"]) == 1

    def test_a_baseline_that_is_there_only_gets_shorter(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (project / "app/more.py").write_text(FETCHING, encoding="utf-8")
        run(["adopt"])
        (project / "app/rates.py").write_text("x = 1\n", encoding="utf-8")
        (project / "app/third.py").write_text(FETCHING, encoding="utf-8")
        capsys.readouterr()
        assert run(["check"]) == 1
        assert "Mended since the baseline: 1 finding;" in capsys.readouterr().err
        run(["adopt"])
        said = "1 mended and gone from it; 1 new and not taken in"
        assert said in capsys.readouterr().out
        assert run(["check", "app/more.py"]) == 0
        assert run(["check", "app/third.py"]) == 1
        (project / "app/rates.py").write_text(FETCHING, encoding="utf-8")
        assert run(["check", "app/rates.py"]) == 1

    def test_starts_green_with_the_layers_that_it_has_learnt(
        self, project: Path
    ) -> None:
        files = {
            "routers/users.py": "from fastapi import APIRouter\nr = APIRouter()\n",
            "services/users.py": "from app.routers.users import r\nx = r\n",
        }
        for path, text in files.items():
            (project / "app" / path).parent.mkdir(parents=True)
            (project / "app" / path).write_text(text, encoding="utf-8")
        assert run(["check"]) == 1
        run(["adopt", "--standard", "layered"])
        assert run(["check"]) == 0

    def test_adds_to_the_project_file_and_keeps_what_is_there(
        self, project: Path
    ) -> None:
        run(["adopt", "--standard", "layered"])
        text = (project / "pyproject.toml").read_text("utf-8")
        assert text.startswith('[project]\nname = "x"\n')
        assert 'standard = "layered"' in text

    def test_only_shows_when_asked_to(self, project: Path) -> None:
        before = sorted(path.name for path in project.rglob("*"))
        run(["adopt", "--dry-run"])
        assert sorted(path.name for path in project.rglob("*")) == before


@pytest.mark.usefixtures("project")
def test_rules_lists_those_of_the_standard(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["rules"])
    common = capsys.readouterr().out
    run(["rules", "--standard", "strict"])
    strict = capsys.readouterr().out
    assert "query-in-loop" in common
    assert "missing-folder-readme" not in common
    assert "missing-folder-readme" in strict
