import subprocess
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.tree import Tree
from backwright.workspace.create import create
from backwright.workspace.record import Record

RECORD = Record(
    version="1.2.3",
    applied=Tree({"blueprint.yaml": "service: shop\n"}),
    base=Tree({"app/main.py": "x = 1\n", ".gitignore": "*.db\n", "a/b.base": "ü\r\n"}),
)


def test_reads_what_it_wrote(tmp_path: Path) -> None:
    create(tmp_path / "shop", RECORD.tree())
    assert Record.load(tmp_path / "shop") == RECORD


def test_a_base_is_no_source_file_to_any_tool() -> None:
    assert not [
        path for path in RECORD.tree() if path.endswith((".py", "base/.gitignore"))
    ]


def test_a_folder_without_a_record_is_named(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match="not written by backwright"):
        Record.load(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 99, "backwright": "1"}'])
def test_a_record_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    create(tmp_path / "shop", RECORD.tree())
    (tmp_path / "shop/.backwright/record.json").write_text(text)
    with pytest.raises(Rejected, match="no record of format 1"):
        Record.load(tmp_path / "shop")


def test_markers_that_git_left_are_found(tmp_path: Path) -> None:
    create(tmp_path / "shop", RECORD.tree())
    place = tmp_path / "shop/.backwright/base/app/main.py.base"
    place.write_text("a = 1\n<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other\n")
    with pytest.raises(Rejected) as rejected:
        Record.load(tmp_path / "shop")
    assert (
        rejected.value.diagnostics[0].where == ".backwright/base/app/main.py.base:2:1"
    )


def test_a_link_in_the_record_is_not_followed(tmp_path: Path) -> None:
    create(tmp_path / "shop", RECORD.tree())
    (tmp_path / "secret").write_text("secret")
    place = tmp_path / "shop/.backwright/base/app/main.py.base"
    place.unlink()
    place.symlink_to(tmp_path / "secret")
    with pytest.raises(Rejected, match="no text file of backwright's"):
        Record.load(tmp_path / "shop")


def test_a_stray_file_with_an_odd_name_is_passed_over(tmp_path: Path) -> None:
    create(tmp_path / "shop", RECORD.tree())
    (tmp_path / "shop/.backwright/base/odd\nname.base").write_text("odd")
    assert Record.load(tmp_path / "shop") == RECORD


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=a", "-c", "user.email=a@b"]
    command = ["git", *who, *arguments]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)  # noqa: S603


def test_branches_that_applied_different_things_merge_in_git(tmp_path: Path) -> None:
    shop = tmp_path / "shop"
    create(shop, RECORD.tree())
    git(shop, "init", "-b", "main")
    git(shop, "add", ".")
    git(shop, "commit", "-m", "start")
    for branch in ("one", "two"):
        git(shop, "checkout", "-b", branch, "main")
        base = shop / f".backwright/base/{branch}.py.base"
        base.write_text(f"{branch} = 1\n")
        git(shop, "add", ".")
        git(shop, "commit", "-m", branch)
    git(shop, "merge", "one")
    assert {"one.py", "two.py"} <= set(Record.load(shop).base)
