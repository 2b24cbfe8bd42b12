import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.diagnostics import Rejected
from backwright.merge.change import What
from backwright.tree import Tree
from backwright.workspace.apply import apply
from backwright.workspace.create import create
from backwright.workspace.disk import Disk
from backwright.workspace.planning import plan
from backwright.workspace.record import Record

Look = Callable[[Path], dict[str, bytes]]
BASE = Tree({"a.py": "a = 1\n", "b.py": "b = 1\n"})
NEW = Tree({"a.py": "a = 2\n", "b.py": "b = 2\n"})


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    create(tmp_path / "shop", BASE | Record("1", base=BASE).tree())
    return tmp_path / "shop"


def test_plans_without_changing_anything(shop: Path, everything: Look) -> None:
    (shop / "b.py").unlink()
    before = everything(shop)
    found = plan(shop, NEW)
    assert {change.path: change.what for change in found.changes} == {
        "a.py": What.UPDATE,
        "b.py": What.KEEP,
    }
    assert everything(shop) == before


def test_nothing_changed_is_nothing_to_do(shop: Path) -> None:
    assert plan(shop, BASE).exit_code == 0


def test_is_never_made_from_a_mixture(shop: Path) -> None:
    class Dying(Disk):
        def move(self, path: Path, target: Path) -> None:
            super().move(path, target)
            if target.name == "a.py":
                os.kill(os.getpid(), signal.SIGKILL)

    if (child := os.fork()) == 0:
        apply(shop, plan(shop, NEW).changes, Record("2"), disk=Dying())
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1])
    assert (shop / "a.py").read_text() != (shop / "b.py").read_text().replace("b", "a")

    assert plan(shop, NEW).changes == ()
    assert (shop / "b.py").read_text() == "b = 2\n"


def test_waits_for_conflicts_to_be_settled(shop: Path) -> None:
    (shop / "a.py").write_text("a = 'mine'\n")
    apply(shop, plan(shop, NEW).changes, Record("2"))
    with pytest.raises(Rejected, match="not finished"):
        plan(shop, NEW)
