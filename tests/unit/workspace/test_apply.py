import os
from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.merge.change import What
from backwright.merge.trees import merge
from backwright.tree import Tree
from backwright.workspace.apply import apply, settle
from backwright.workspace.create import create
from backwright.workspace.folder import look
from backwright.workspace.lock import locked
from backwright.workspace.record import LOCAL, Record
from backwright.workspace.undo import undo

Look = Callable[[Path], dict[str, bytes]]

OLD = Tree(
    {
        "app/main.py": "def start():\n    return 1\n",
        "app/jobs.py": "def run():\n    return 1\n",
        "app/gone.py": "gone = 1\n",
        "README.md": "# shop\n",
    }
)
NEW = Tree(
    {
        "app/main.py": "def start():\n    return 2\n",
        "app/jobs.py": "def run():\n    return 2\n",
        "app/more/new.py": "new = 1\n",
        "README.md": "# shop\n",
    }
)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    record = Record("1", applied=Tree({"blueprint.yaml": "old\n"}), base=OLD)
    create(folder, OLD | record.tree())
    return folder


def evolve(shop: Path, new: Tree = NEW, text: str = "new\n") -> dict[str, What]:
    base = Record.load(shop).base
    found = look(shop, base.keys() | new.keys())
    changes = merge(base, found.tree, new, others=found.others)
    apply(shop, changes, Record("2", applied=Tree({"blueprint.yaml": text})))
    return {change.path: change.what for change in changes}


def test_writes_what_is_new_and_records_it(shop: Path) -> None:
    assert evolve(shop) == {
        "app/gone.py": What.REMOVE,
        "app/jobs.py": What.UPDATE,
        "app/main.py": What.UPDATE,
        "app/more/new.py": What.CREATE,
    }
    assert look(shop, OLD.keys() | NEW.keys()).tree == NEW
    applied = Tree({"blueprint.yaml": "new\n"})
    assert Record.load(shop) == Record("2", applied=applied, base=NEW)


def test_applied_again_it_changes_nothing(shop: Path, everything: Look) -> None:
    (shop / "app/jobs.py").write_text("def run():\n    return 1\n\n\nmine = 1\n")
    evolve(shop)
    before = everything(shop)
    assert evolve(shop) == {"app/jobs.py": What.KEEP}
    assert everything(shop) == before


def test_undo_restores_every_byte_and_mode(shop: Path, everything: Look) -> None:
    (shop / "app/jobs.py").write_bytes(b"def run():\r\n    return 1\r\nmine = 1\r\n")
    (shop / "app/jobs.py").chmod(0o755)
    (shop / "own.bin").write_bytes(b"\xff\x00")
    before = everything(shop)

    evolve(shop)
    assert everything(shop) != before
    assert b"mine = 1\r\n" in (shop / "app/jobs.py").read_bytes()
    assert os.access(shop / "app/jobs.py", os.X_OK)

    files = ["app/gone.py", "app/jobs.py", "app/main.py", "app/more/new.py"]
    assert undo(shop) == files
    assert everything(shop) == before
    assert os.access(shop / "app/jobs.py", os.X_OK)
    assert not (shop / "app/more").exists()


def test_undone_twice_it_is_done_again(shop: Path, everything: Look) -> None:
    evolve(shop)
    after = everything(shop)
    undo(shop)
    undo(shop)
    assert everything(shop) == after


def test_undo_does_not_lose_what_was_edited_since(shop: Path) -> None:
    evolve(shop)
    (shop / "app/more/new.py").write_text("new = 1\nmine = 1\n")
    with pytest.raises(Rejected, match="you have edited this file since"):
        undo(shop)
    assert look(shop, ["app/main.py"]).tree["app/main.py"] == NEW["app/main.py"]


def test_undo_without_an_apply_says_so(shop: Path) -> None:
    with pytest.raises(Rejected, match="nothing was applied here"):
        undo(shop)


class TestConflict:
    @pytest.fixture
    def torn(self, shop: Path) -> Path:
        (shop / "app/jobs.py").write_text("def run():\n    return 'mine'\n")
        assert evolve(shop)["app/jobs.py"] is What.CONFLICT
        return shop

    def test_marks_only_the_file_concerned(self, torn: Path) -> None:
        text = (torn / "app/jobs.py").read_text()
        assert text == (
            "def run():\n<<<<<<< yours\n    return 'mine'\n=======\n    return 2\n"
            ">>>>>>> backwright\n"
        )
        assert (torn / "app/main.py").read_text() == NEW["app/main.py"]

    def test_the_base_waits_until_it_is_settled(self, torn: Path) -> None:
        base = Record.load(torn).base
        assert base["app/jobs.py"] == OLD["app/jobs.py"]
        assert base["app/main.py"] == NEW["app/main.py"]

    def test_markers_left_are_named(self, torn: Path, everything: Look) -> None:
        before = everything(torn)
        with pytest.raises(Rejected) as rejected:
            settle(torn)
        assert rejected.value.diagnostics[0].where == "app/jobs.py:2:1"
        assert everything(torn) == before

    def test_no_other_apply_before_it_is_settled(self, torn: Path) -> None:
        (torn / "app/jobs.py").write_text("def run():\n    return 'both'\n")
        with pytest.raises(Rejected, match="an earlier apply left a conflict"):
            evolve(torn)

    def test_settled_it_changes_nothing_again(self, torn: Path) -> None:
        (torn / "app/jobs.py").write_text("def run():\n    return 'both'\n")
        assert settle(torn) == ["app/jobs.py"]
        assert Record.load(torn).base == NEW
        assert evolve(torn) == {"app/jobs.py": What.KEEP}
        with pytest.raises(Rejected, match="no apply is waiting"):
            settle(torn)

    @pytest.mark.parametrize("settled", [True, False])
    def test_undo_takes_it_back_at_any_time(
        self, shop: Path, everything: Look, *, settled: bool
    ) -> None:
        (shop / "app/jobs.py").write_text("def run():\n    return 'mine'\n")
        before = everything(shop)
        evolve(shop)
        if settled:
            (shop / "app/jobs.py").write_text("def run():\n    return 'both'\n")
            settle(shop)
        undo(shop)
        assert everything(shop) == before
        assert evolve(shop)["app/jobs.py"] is What.CONFLICT


def test_a_file_changed_after_the_plan_stops_everything(
    shop: Path, everything: Look
) -> None:
    base = Record.load(shop).base
    changes = merge(base, look(shop, base).tree, NEW)
    (shop / "app/main.py").write_text("mine\n")
    (shop / "app/more").mkdir()
    (shop / "app/more/new.py").write_text("mine too\n")
    before = everything(shop)
    with pytest.raises(Rejected) as rejected:
        apply(shop, changes, Record("2"))
    paths = [found.path for found in rejected.value.diagnostics]
    assert paths == ["app/main.py", "app/more/new.py"]
    assert everything(shop) == before


def test_nothing_is_written_through_a_link(shop: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (shop / "app/more").symlink_to(outside)
    with pytest.raises(Rejected, match="a symbolic link is in the way"):
        evolve(shop, Tree({**NEW, "app/more/other.py": "x"}))
    assert list(outside.iterdir()) == []


def test_a_second_run_is_told_who_is_at_work(shop: Path) -> None:
    (shop / LOCAL).mkdir()
    with (
        locked(shop / LOCAL),
        pytest.raises(Rejected, match=rf"at work here \(process {os.getpid()}\)"),
    ):
        evolve(shop)


def test_a_dead_process_holds_no_lock(shop: Path) -> None:
    (shop / LOCAL).mkdir()
    if (child := os.fork()) == 0:
        with locked(shop / LOCAL):
            os._exit(0)
    os.waitpid(child, 0)
    assert evolve(shop)["app/main.py"] is What.UPDATE


def test_a_folder_of_someone_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Rejected, match="not written by backwright"):
        undo(tmp_path)
    assert list(tmp_path.iterdir()) == []
