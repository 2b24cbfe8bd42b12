"""Real services, edited by hand, written again from a changed blueprint."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.merge.blueprints import real_history
from benchmarks.merge.histories import History
from benchmarks.merge.promises import broken
from tests.emitted import growing
from tests.emitted.written import BACKWRIGHT, Written

pytestmark = pytest.mark.emitted


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.builds(real_history, st.randoms(use_true_random=False)))
def test_no_promise_is_broken(case: History) -> None:
    assert broken(case) == []


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
