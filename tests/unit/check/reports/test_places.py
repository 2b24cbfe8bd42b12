"""Whoever reads a report finds the file: in the repository, or from where they are."""

from pathlib import Path

import pytest

from backwright.check.reports.places import named_for
from backwright.diagnostics import Diagnostic

ONE = Diagnostic(path="app/main.py", code="x", message="m")


@pytest.fixture
def service(tmp_path: Path) -> Path:
    """A service in a folder of a repository."""
    (tmp_path / ".git").mkdir()
    root = tmp_path / "services/orders"
    (root / "app").mkdir(parents=True)
    return root


@pytest.mark.parametrize("form", ["github", "gitlab", "sarif"])
def test_in_the_repository(service: Path, form: str) -> None:
    (one,) = named_for(form, service, [ONE])
    assert one.path == "services/orders/app/main.py"


def test_a_project_in_no_repository_keeps_its_paths(tmp_path: Path) -> None:
    assert named_for("gitlab", tmp_path, [ONE]) == [ONE]


@pytest.mark.parametrize(
    ("here", "path"),
    [
        (".", "app/main.py"),
        ("app", "main.py"),
        ("..", "orders/app/main.py"),
        ("../..", "services/orders/app/main.py"),
    ],
)
def test_from_where_the_reader_is(
    service: Path, here: str, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(service / here)
    (one,) = named_for("text", service, [ONE])
    assert one.path == path


@pytest.mark.parametrize("form", ["json", "junit", "html"])
def test_other_forms_name_files_from_the_project(
    service: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(service / "app")
    assert named_for(form, service, [ONE]) == [ONE]
