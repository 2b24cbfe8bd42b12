"""Real services, edited by hand, written again from a changed blueprint."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.merge.blueprints import real_history
from benchmarks.merge.histories import History
from benchmarks.merge.promises import broken

pytestmark = pytest.mark.emitted


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(st.builds(real_history, st.randoms(use_true_random=False)))
def test_no_promise_is_broken(case: History) -> None:
    assert broken(case) == []
