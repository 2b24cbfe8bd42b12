"""What is in a folder and is no file is told, and nothing waits for it.

A pipe that is opened to read waits until somebody writes: a mistake here shows as a
test that does not end.
"""

import os
import socket
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from backwright.check.baseline import read_baseline
from backwright.check.engine import check
from backwright.check.root import find_root
from backwright.check.settings import Settings, read_settings
from backwright.diagnostics import Diagnostic, Rejected
from backwright.rules import all_rules
from backwright.standards.reading import read_standard

STRICT = Settings(read_standard("strict"))
RULES = {"print-statement": all_rules()["print-statement"]}
Make = Callable[[Path], None]


def pipe(place: Path) -> None:
    os.mkfifo(place)


def socket_(place: Path) -> None:
    # A socket's address has a hundred letters at most.
    with socket.socket(socket.AF_UNIX) as made, chdir(place.parent):
        made.bind(place.name)


def device(place: Path) -> None:
    place.symlink_to("/dev/zero")


def link_to_nothing(place: Path) -> None:
    place.symlink_to("nowhere")


def link_to_itself(place: Path) -> None:
    place.symlink_to(place.name)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "app/good.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text("", encoding="utf-8")
    return tmp_path


def unreadable(root: Path, settings: Settings | None = STRICT) -> list[Diagnostic]:
    found = check([root], RULES, settings=settings, cached=False)
    return [one for one in found if one.code == "unreadable-file"]


@pytest.mark.parametrize("make", [pipe, socket_, device])
@pytest.mark.parametrize("name", ["app/odd.py", "Dockerfile", ".gitignore"])
def test_what_could_be_read_for_ever_is_told(
    project: Path, name: str, make: Make
) -> None:
    make(project / name)
    (one,) = unreadable(project)
    assert one.path == name
    assert one.message == "cannot be read: it is a pipe, a socket or a device"


def test_links_to_nothing_are_told(project: Path) -> None:
    link_to_nothing(project / "app/gone.py")
    link_to_itself(project / "app/round.py")
    gone, round_ = unreadable(project)
    assert (gone.path, gone.message) == (
        "app/gone.py",
        "cannot be read: it is a link to nothing",
    )
    assert round_.path == "app/round.py"


def test_the_lock_of_an_editor_is_no_file_of_the_project(project: Path) -> None:
    (project / "app/.#good.py").symlink_to("somebody@somewhere.1:2")
    assert unreadable(project) == []


def test_links_that_lead_somewhere_are_followed_to_files_only(project: Path) -> None:
    (project / "app/same.py").symlink_to("good.py")
    (project / "app/folder.py").symlink_to("../app")
    assert unreadable(project) == []


@pytest.mark.parametrize("make", [pipe, socket_, device, Path.mkdir, link_to_itself])
def test_settings_that_are_no_file_are_refused(project: Path, make: Make) -> None:
    (project / "pyproject.toml").unlink()
    make(project / "pyproject.toml")
    with pytest.raises(Rejected, match="cannot be read"):
        read_settings(find_root([project]))


@pytest.mark.parametrize(
    "text",
    ["a = " + "[" * 100_000, "a = \x00", "= = ="],
    ids=["deep", "null", "no TOML"],
)
def test_settings_that_are_no_toml_are_refused(project: Path, text: str) -> None:
    (project / "pyproject.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Rejected, match="cannot be read"):
        read_settings(project)


@pytest.mark.parametrize("make", [pipe, socket_, device, Path.mkdir, link_to_itself])
def test_a_baseline_that_is_no_file_is_refused(tmp_path: Path, make: Make) -> None:
    make(tmp_path / "baseline.json")
    with pytest.raises(Rejected, match="baseline cannot be read"):
        read_baseline(tmp_path / "baseline.json")


def test_a_standard_that_is_no_file_is_refused(project: Path) -> None:
    pipe(project / "ours.toml")
    settings = '[tool.backwright]\nstandard = "ours.toml"\n'
    (project / "pyproject.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(Rejected, match="it is no file"):
        read_settings(project)


@pytest.mark.parametrize(
    ("said", "severities"),
    [
        ("", ["error", "error"]),
        ('[tool.backwright.rules]\n"*" = "off"\n', ["error", "error"]),
        ('[tool.backwright.rules]\nunreadable-file = "info"\n', ["info", "info"]),
        ('[tool.backwright.rules]\nunreadable-file = "off"\n', []),
        (
            (
                '[[tool.backwright.paths]]\npatterns = ["app/gone.py"]\n'
                'rules = {unreadable-file = "off"}\n'
            ),
            ["error"],
        ),
    ],
)
def test_a_project_may_turn_it_down(
    project: Path, said: str, severities: list[str]
) -> None:
    link_to_nothing(project / "app/gone.py")
    (project / "app/broken.py").write_text("def (:\n", encoding="utf-8")
    (project / "pyproject.toml").write_text(said, encoding="utf-8")
    assert [str(one.severity) for one in unreadable(project, None)] == severities
