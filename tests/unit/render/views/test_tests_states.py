import pytest

from backwright.render.views.tests_states import in_state
from tests.unit.render.views.test_tests_fitting import EVENT, JOB


class TestInState:
    @pytest.mark.parametrize("state", ["queued", "running", "done"])
    def test_makes_one_of_that_state(self, state: str) -> None:
        found = in_state(JOB, state)
        assert found is not None
        assert found["status"] == f"JobStatus.{state.upper()}"
        assert ("done_at" in found) is (state == "done")

    def test_meets_the_guard_of_a_step(self) -> None:
        (run, finish, close, free) = JOB.lifecycle.transitions if JOB.lifecycle else ()
        ready = in_state(JOB, "queued", run)
        assert ready is not None
        assert int(ready["rows"]) > 0
        assert in_state(JOB, "running", finish) == {"status": "JobStatus.RUNNING"}
        assert "done_at" in (in_state(JOB, "running", close) or {})
        assert in_state(JOB, "running", free) is None

    def test_knows_no_state_of_what_has_none(self) -> None:
        assert in_state(EVENT, "queued") is None
