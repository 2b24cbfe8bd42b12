"""Real services, edited by hand, written again from a changed blueprint."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backwright.cli.main import run
from benchmarks.merge import blueprints
from benchmarks.merge.blueprints import real_history
from benchmarks.merge.draft import Draft
from benchmarks.merge.edits import edit
from benchmarks.merge.histories import History
from benchmarks.merge.promises import broken
from tests.emitted import growing
from tests.emitted.written import BACKWRIGHT, Written

pytestmark = pytest.mark.emitted

ROWS = ("title=x", "amount=1", "code=9780000000000", "rank=3")
"""What rows that exist hold in the required fields that may come."""


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.builds(real_history, st.randoms(use_true_random=False)))
def test_no_promise_is_broken(case: History) -> None:
    assert broken(case) == []


@contextmanager
def inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and ".backwright/local" not in path.as_posix()
    }


def edited(folder: Path, rng: Random) -> tuple[set[str], set[str]]:
    """Edit a service; return the files that were touched and words that must stay."""
    files = growing.texts(folder)
    del files["blueprint.yaml"]
    draft = Draft(rng, files)
    for _ in range(rng.randint(1, 12)):
        edit(draft)
    touched = {
        path
        for path in files.keys() | draft.files.keys()
        if files.get(path) != draft.files.get(path)
    }
    for path in touched:
        place = folder / path
        place.unlink(missing_ok=True)
        if path in draft.files:
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(draft.files[path])
    return touched, draft.words


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 2**32))
def test_on_disk_an_apply_keeps_all_and_can_be_undone(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 (no secret)
    entities = blueprints.start(rng)
    with TemporaryDirectory() as name, inside(Path(name)):
        Path("shop.yaml").write_text(blueprints.text_of(entities))
        assert run(["new", "shop.yaml", "--into", "shop"]) == 0
        service = Path("shop").resolve()
        touched, words = edited(service, rng)
        Path("shop.yaml").write_text(
            blueprints.text_of(blueprints.later(rng, entities, 3))
        )
        assert run(["new", "shop.yaml", "--into", "fresh"]) == 0
        fresh = growing.texts(Path("fresh").resolve())
        (service / "blueprint.yaml").write_bytes(Path("shop.yaml").read_bytes())
        before = everything(service)

        with inside(service):
            rows = [word for row in ROWS for word in ("--existing", row)]
            code = run(["apply", "--allow-data-loss", *rows])
            after = everything(service)
            if code == 2:
                assert after == before
                return
            whole = b"".join(after.values())
            assert [word for word in words if word.encode() not in whole] == []
            now = growing.texts(service)
            assert {path: now.get(path) for path in fresh.keys() - touched} == {
                path: fresh[path] for path in fresh.keys() - touched
            }
            if code == 0:
                assert run(["plan"]) == 0
                assert run(["apply"]) == 0
                assert everything(service) == after
            assert run(["undo"]) == 0
            assert everything(service) == before
            assert run(["undo"]) == 0
            assert everything(service) == after


def test_ten_blueprints_with_edits_between_end_as_a_fresh_write_with_them(
    write: Callable[..., Written], tmp_path: Path
) -> None:
    written = write("grown", growing.START)
    url = f"sqlite+aiosqlite:///{tmp_path}/rows.db"
    for step in growing.STEPS:
        growing.take(written, step)
        written.migrate("up", url)
        written.migrate("check", url)
        assert written.run(str(BACKWRIGHT), "plan").returncode == 0, step.name

    fresh = write("fresh", written.folder / "blueprint.yaml")
    for step in growing.STEPS:
        growing.edit(fresh, step)
    assert growing.texts(written.folder) == growing.texts(fresh.folder)
    written.test()
