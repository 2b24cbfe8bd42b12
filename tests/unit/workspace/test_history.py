"""Random histories, on a real disk."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backwright.merge.change import What
from backwright.merge.trees import merge
from backwright.tree import Tree
from backwright.workspace.apply import apply
from backwright.workspace.create import create
from backwright.workspace.folder import look
from backwright.workspace.record import Record
from backwright.workspace.undo import undo
from benchmarks.merge.histories import History, history


def everything(folder: Path) -> dict[str, bytes]:
    return {
        str(place.relative_to(folder)): place.read_bytes()
        for place in folder.rglob("*")
        if place.is_file() and ".backwright/local" not in str(place)
    }


def edit(folder: Path, case: History) -> None:
    for path in case.base.keys() | case.current.keys():
        place = folder / path
        if path not in case.current:
            place.unlink()
        elif case.current[path] != case.base.get(path):
            place.parent.mkdir(exist_ok=True)
            place.write_text(case.current[path])


def evolve(folder: Path, new: Tree) -> set[What]:
    record = Record.load(folder)
    found = look(folder, record.base.keys() | new.keys())
    changes = merge(record.base, found.tree, new, others=found.others)
    apply(folder, changes, Record("2", applied=Tree({"blueprint.yaml": "new"})))
    return {change.what for change in changes if change.writes}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.builds(history, st.randoms(use_true_random=False), st.just(5), st.just(3)))
def test_undo_restores_and_redo_repeats_every_byte(case: History) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "shop"
        base = Tree(case.base)
        create(folder, base | Record("1", base=base).tree())
        edit(folder, case)
        before = everything(folder)

        whats = evolve(folder, Tree(case.new))
        after = everything(folder)
        assert [
            word for word in case.words if word.encode() not in b"".join(after.values())
        ] == []
        if What.CONFLICT not in whats:
            assert evolve(folder, Tree(case.new)) == set()
            assert everything(folder) == after

        undo(folder)
        assert everything(folder) == before
        undo(folder)
        assert everything(folder) == after
