"""What the system or git refuses a check: told in plain words, with the right code."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from backwright.cli.main import run

SCRIPT = Path(sys.executable).with_name("backwright")
FETCHING = "import requests\n\nRATES = requests.get('x')\n"
INTERRUPTIBLE = """
import signal
from backwright.cli.main import main
# Who runs in the background is born deaf to Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)
main()
"""
NOBODY = 65534
GIT = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/rates.py").write_text(FETCHING, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path.parent / "memory"))
    return tmp_path


def git(folder: Path, *words: str) -> None:
    subprocess.run([*GIT, *words], cwd=folder, check=True, capture_output=True)  # noqa: S603


def committed(folder: Path) -> None:
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "first"]):
        git(folder, *words)


class TestGit:
    @pytest.mark.usefixtures("project")
    @pytest.mark.parametrize("flags", [["--changed"], ["--since", "main"]])
    def test_there_is_no_repository(
        self, flags: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["check", *flags]) == 2
        assert "git says: not a git repository" in capsys.readouterr().err

    def test_there_is_no_commit_yet(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        git(project, "init", "-q")
        assert run(["check", "--changed"]) == 2
        assert "git says: bad revision 'HEAD'" in capsys.readouterr().err

    @pytest.mark.parametrize("revision", ["nope", "--output=x", "HEAD~9"])
    def test_there_is_no_such_revision(self, project: Path, revision: str) -> None:
        committed(project)
        assert run(["check", "--since", revision]) == 2
        assert not (project / "x").exists()

    def test_a_service_in_a_folder_of_the_repository(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        service = project / "services/orders"
        service.mkdir(parents=True)
        (service / "pyproject.toml").write_text("", encoding="utf-8")
        committed(project)
        (service / "rates.py").write_text(FETCHING, encoding="utf-8")
        assert run(["check", "--changed"]) == 1
        monkeypatch.chdir(service)
        assert run(["check", "--changed"]) == 1
        (service / "rates.py").write_text("x = 1\n", encoding="utf-8")
        assert run(["check", "--changed"]) == 0

    def test_a_worktree_has_changes_of_its_own(
        self, project: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        committed(project)
        git(project, "worktree", "add", "-q", "beside")
        (project / "beside/app/more.py").write_text(FETCHING, encoding="utf-8")
        monkeypatch.chdir(project / "beside")
        assert run(["check", "--changed"]) == 1
        (project / "beside/app/more.py").unlink()
        assert run(["check", "--changed"]) == 0


class TestPaths:
    @pytest.mark.parametrize("paths", [["build"], ["notes.txt"], ["build/x.py"]])
    def test_nothing_that_is_checked_lies_there(
        self, project: Path, paths: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        (project / "build").mkdir()
        (project / "build/x.py").write_text(FETCHING, encoding="utf-8")
        (project / "notes.txt").write_text("", encoding="utf-8")
        assert run(["check", *paths]) == 0
        assert "Nothing here is checked" in capsys.readouterr().err

    def test_what_is_checked_and_clean_is_only_that(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (project / "app/rates.py").write_text("x = 1\n", encoding="utf-8")
        for paths in ([], ["app"], ["app/rates.py"], ["pyproject.toml"]):
            assert run(["check", *paths]) == 0
            assert capsys.readouterr() == ("Nothing found.\n", "")

    @pytest.mark.skipif(os.geteuid() != 0, reason="only root may become somebody else")
    def test_a_closed_folder_above_a_path_is_told(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "pyproject.toml").write_text("", encoding="utf-8")
            (root / "rates.py").write_text(FETCHING, encoding="utf-8")
            # It may be passed through, but not listed.
            root.chmod(0o711)
            monkeypatch.chdir(root)
            monkeypatch.setenv("BACKWRIGHT_CACHE", str(root / "memory"))
            os.seteuid(NOBODY)
            try:
                code = run(["check", "rates.py"])
            finally:
                os.seteuid(0)
        assert code == 1
        assert ".: cannot be read: permission denied" in capsys.readouterr().out


class TestDisk:
    @pytest.mark.usefixtures("project")
    def test_the_output_is_full(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(["check", "--output", "/dev/full"]) == 2
        assert "cannot write /dev/full" in capsys.readouterr().err

    @pytest.mark.usefixtures("project")
    @pytest.mark.parametrize(
        ("redirected", "code"), [(">/dev/full", 2), (">&-", 1), (">&- 2>&-", 1)]
    )
    def test_standard_output_is_full_or_closed(
        self, redirected: str, code: int
    ) -> None:
        ended = subprocess.run(  # noqa: S603 - our own words
            ["/bin/sh", "-c", f"{SCRIPT} check {redirected}"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert ended.returncode == code
        assert "Traceback" not in ended.stderr
        assert "fault" not in ended.stderr

    def test_a_file_to_correct_cannot_be_written(
        self,
        project: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def refuse(*_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "rename", refuse)
        monkeypatch.setattr(os, "replace", refuse)
        assert run(["check", "--fix", "--unsafe"]) == 2
        assert "no permission" in capsys.readouterr().err
        assert (project / "app/rates.py").read_text("utf-8") == FETCHING

    def test_the_folder_it_runs_in_is_gone(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        gone = project / "gone"
        gone.mkdir()
        os.chdir(gone)
        gone.rmdir()
        assert run(["check"]) == 2
        assert "is gone" in capsys.readouterr().err


class TestAdopt:
    def test_settings_that_would_not_fit_are_not_written(
        self, project: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = "tool = { black = { preview = true } }\n"
        (project / "pyproject.toml").write_text(text, encoding="utf-8")
        assert run(["adopt"]) == 2
        assert 'standard = "common"' in capsys.readouterr().err
        assert (project / "pyproject.toml").read_text("utf-8") == text

    @pytest.mark.parametrize(
        "text",
        [
            "[" * 100_000,
            "{}",
            "null",
            '[{"path": "a", "rule": "b", "line": "c", "count": "x"}]',
            '[{"path": "a", "rule": "b", "line": "c", "count": -1}]',
            '[{"path": "a", "rule": "b", "line": "c", "count": Infinity}]',
        ],
        ids=lambda text: text[-30:],
    )
    def test_a_baseline_that_is_none_of_ours_is_refused(
        self, project: Path, text: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        (project / ".backwright-baseline.json").write_text(text, encoding="utf-8")
        for command in ("check", "adopt"):
            assert run([command]) == 1
            assert "[bad-baseline]" in capsys.readouterr().err
        assert (project / "pyproject.toml").read_text("utf-8") == ""


def test_watching_tells_wrong_settings_once_and_ends_well(project: Path) -> None:
    (project / "pyproject.toml").write_text("= =", encoding="utf-8")
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-u", "-c", INTERRUPTIBLE, "check", "--watch"],
        stderr=subprocess.PIPE,
        text=True,
    ) as watching:
        assert watching.stderr is not None
        told = [watching.stderr.readline() for _ in range(2)]
        with pytest.raises(subprocess.TimeoutExpired):
            watching.wait(1.2)
        watching.send_signal(signal.SIGINT)
        told += watching.stderr.readlines()
    assert watching.returncode == 0
    assert sum("[bad-settings]" in line for line in told) == 1
    assert told[-1] == "Stopped.\n"
