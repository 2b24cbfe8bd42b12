from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.tree import Tree
from backwright.workspace.folder import Contents, load, look


def test_loads_text_as_it_is_and_passes_over_caches(tmp_path: Path) -> None:
    for path in ("app/__pycache__", ".git", ".venv", "env", ".github"):
        (tmp_path / path).mkdir(parents=True)
    (tmp_path / "env/pyvenv.cfg").write_text("home = /usr")
    (tmp_path / "app/main.py").write_bytes("ü = 1\r\n".encode())
    (tmp_path / ".github/ci.yml").write_text("on: push\n")
    (tmp_path / "app/__pycache__/main.pyc").write_text("no")
    (tmp_path / ".git/config").write_text("no")
    (tmp_path / "env/lib.py").write_text("no")
    (tmp_path / "logo.png").write_bytes(b"\x89PNG\xff")
    (tmp_path / "outside").symlink_to(tmp_path.parent)

    assert load(tmp_path) == {
        "app/main.py": "ü = 1\r\n",
        ".github/ci.yml": "on: push\n",
    }


def test_tells_what_is_missing_from_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.py").write_text("a")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    (tmp_path / "b.py").write_bytes(b"\xff")
    (tmp_path / "c.py").mkdir()
    (tmp_path / "d.py").symlink_to("nowhere")

    paths = ["real/a.py", "linked/a.py", "b.py", "c.py", "d.py", "e.py"]

    assert look(tmp_path, paths) == Contents(
        Tree({"real/a.py": "a"}), frozenset({"linked/a.py", "b.py", "c.py", "d.py"})
    )


def test_a_folder_that_does_not_exist_is_reported(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match=r"cannot read .*: it does not exist"):
        load(tmp_path / "no")
