"""Whatever lies in a folder, a check ends, and says what it could not read."""

import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from backwright.check.engine import check
from backwright.check.reports.forms import FORMS, render
from backwright.check.reports.report import Report
from backwright.check.settings import Settings
from backwright.diagnostics import Diagnostic
from backwright.rules import all_rules
from backwright.standards.reading import read_standard

STRICT = Settings(read_standard("strict"))
NOBODY = 65534


@pytest.fixture(autouse=True)
def _own_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BACKWRIGHT_CACHE", str(tmp_path / "memory"))


def write(root: Path, path: str, text: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode() if isinstance(text, str) else text)


class TestHostileFiles:
    @pytest.mark.parametrize(
        "content",
        [
            b"x = 1\n\0y = 2\n",
            "x = 'é'\n".encode("latin-1"),
            b"# coding: nonsense-9\nx = 1\n",
            b"x = '" + b"a" * 1_000_000 + b"'\n",
            b"x = " + b"(" * 5000 + b")" * 5000,
            b"x = a" + b".b()" * 8000,
            b"x = " + b"-" * 20000 + b"1",
            b"if x: pass\n" + b"elif x: pass\n" * 3000,
            b"def broken(:\n",
            b"x = " + b"not " * 3000 + b"1\n",
            b"x = " + b"lambda: " * 500 + b"1\n",
            b"x = 1" + b"+1" * 20000 + b"\n",
            b"x = " + b"9" * 10_000 + b"\n",
            b"# " + b"a" * 1_200_000 + b"\n",
            b"# coding: undefined\nx = 1\n",
            b"# coding: hex\n7878\n",
            b"x = '\xed\xa0\x80'\n",
            "x = 1\n".encode("utf-16"),
            b"if a:\n\tx = 1\n        y = 2\n",
        ],
        ids=lambda content: repr(content[:12]),
    )
    def test_each_is_one_diagnostic(self, tmp_path: Path, content: bytes) -> None:
        write(tmp_path, "app/bad.py", content)
        write(tmp_path, "app/good.py", "x = 1\n")
        found = check([tmp_path], all_rules(), settings=STRICT)
        of_bad = [one.code for one in found if one.path == "app/bad.py"]
        assert of_bad == ["unreadable-file"]

    def test_what_is_still_to_be_filled_in_is_no_python(self, tmp_path: Path) -> None:
        write(
            tmp_path, "new/{{ cookie.name }}/main.py", "from {{ cookie.name }} import x"
        )
        write(tmp_path, "app/good.py", "x = 1\n")
        found = check([tmp_path], all_rules(), settings=STRICT)
        assert not [one for one in found if one.path.startswith("new/")]

    def test_links_in_circles_end(self, tmp_path: Path) -> None:
        write(tmp_path, "app/good.py", "x = 1\n")
        (tmp_path / "app" / "round").symlink_to("..")
        (tmp_path / "app" / "self.py").symlink_to("self.py")
        found = check([tmp_path], all_rules(), settings=STRICT)
        assert [one.path for one in found if one.code == "unreadable-file"] == [
            "app/self.py"
        ]

    def test_classes_in_circles_end(self, tmp_path: Path) -> None:
        for place in range(1500):
            after = (place + 1) % 1500
            text = (
                f"from app.m{after} import *\n\n\n"
                f"class C{place}(C{after}):\n    __tablename__ = 't'\n"
            )
            write(tmp_path, f"app/m{place}.py", text)
        found = check([tmp_path], all_rules(), settings=STRICT)
        assert "rule-failed" not in {one.code for one in found}

    def test_a_projects_own_modules_shadow_none_of_ours(self, tmp_path: Path) -> None:
        for name in ("types", "logging", "ast", "sqlite3", "click"):
            write(tmp_path, f"{name}.py", "raise SystemExit('taken over')\n")
        found = check([tmp_path], all_rules(), settings=STRICT)
        assert "unreadable-file" not in {one.code for one in found}


def unreadable(found: list[Diagnostic]) -> list[str]:
    return [one.path for one in found if one.code == "unreadable-file"]


@pytest.mark.parametrize("name", [b"bad\xff.py", b"two\nlines.py", b"bell\x07.py"])
def test_a_name_that_cannot_be_shown(tmp_path: Path, name: bytes) -> None:
    write(tmp_path, "app/good.py", "x = 1\n")
    (tmp_path / "app" / os.fsdecode(name)).write_bytes(b"print(1)\n")
    found = check([tmp_path], all_rules(), settings=STRICT)
    (path,) = unreadable(found)
    assert path.isprintable()
    for form in FORMS:
        render(form, Report(found)).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbfdef f():\n    print(1)\n",
        b"def f():\r    print(1)\r",
        b"def f():\r\n    print(1)\r\n",
        b"\x0cdef f():\n    print(1)\n",
        "# coding: latin-1\ndef f():\n    print('é')\n".encode("latin-1"),
        b"def f():\n    print('\\ud800')\n",
    ],
)
def test_what_is_unusual_but_python_is_read(tmp_path: Path, content: bytes) -> None:
    write(tmp_path, "app/odd.py", content)
    found = check([tmp_path], all_rules(), settings=STRICT)
    (one,) = [one for one in found if one.code == "print-statement"]
    assert one.source.strip().startswith("print(")
    assert "�" not in one.source
    for form in FORMS:
        render(form, Report(found)).encode()


@contextmanager
def as_nobody() -> Iterator[None]:
    """Be somebody whom rights concern; they do not concern root."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_and_a_file_without_rights_are_told() -> None:
    # Not in `tmp_path`, which is closed to everyone but the one who runs the tests.
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        root.chmod(0o755)
        write(root, "pyproject.toml", "")
        write(root, "app/good.py", "x = 1\n")
        write(root, "app/secret.py", "x = 1\n")
        write(root, "closed/inner.py", "x = 1\n")
        (root / "app/secret.py").chmod(0)
        (root / "closed").chmod(0)
        try:
            with as_nobody():
                found = check([root], all_rules(), settings=STRICT, cached=False)
        finally:
            (root / "closed").chmod(stat.S_IRWXU)
    assert sorted(unreadable(found)) == ["app/secret.py", "closed"]
    told = [one.message for one in found if one.code == "unreadable-file"]
    assert all("permission denied" in message for message in told)


def test_very_many_files_in_very_deep_folders(tmp_path: Path) -> None:
    deep = "/".join(["folder"] * 60)
    for number in range(2000):
        write(tmp_path, f"app/m{number % 50}/f{number}.py", "x = 1\n")
    write(tmp_path, f"{deep}/last.py", "def broken(:\n")
    found = check([tmp_path], all_rules(), cached=False)
    assert unreadable(found) == [f"{deep}/last.py"]


@pytest.mark.parametrize("arguments", [["check", "."], ["rules"], ["check", "--fix"]])
def test_a_projects_modules_shadow_none_of_the_program(
    tmp_path: Path, arguments: list[str]
) -> None:
    names = ("types", "logging", "ast", "sqlite3", "click", "re", "json", "enum")
    for name in (*names, "typing", "random", "backwright", "jinja2", "tomllib"):
        write(tmp_path, f"{name}.py", "raise SystemExit('taken over')\n")
    script = Path(sys.executable).with_name("backwright")
    done = subprocess.run(  # noqa: S603
        [sys.executable, script, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "taken over" not in done.stdout + done.stderr
    assert done.returncode in {0, 1}
    assert not list(tmp_path.rglob("__pycache__"))
