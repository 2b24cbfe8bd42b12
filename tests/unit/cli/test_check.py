"""`check`, `adopt` and `rules` as a user meets them."""

import json
import subprocess
from pathlib import Path

import pytest

from backwright.cli.main import run

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


class TestAdopt:
    def test_a_project_starts_green_and_only_gets_better(self, project: Path) -> None:
        assert run(["adopt"]) == 0
        assert run(["check"]) == 0
        (project / "app/more.py").write_text(FETCHING, encoding="utf-8")
        assert run(["check"]) == 1

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
