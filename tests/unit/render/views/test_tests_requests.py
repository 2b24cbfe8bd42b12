import ast
from typing import Final

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render.views.tests_requests import (
    Request,
    reachable,
    request_of,
    states_of,
    subjects_of,
)

BLUEPRINT: Final = """
service: hub
entities:
  Job:
    fields:
      rows: int = 0
      stuck: int = 1
    invariants: {stuck is stuck: stuck = 1}
    lifecycle:
      status: queued
      run: {from: queued, to: done, if: rows > 0}
      free: {from: queued, to: done, if: stuck = 2}
    actions:
      rate: {input: {stars: "int 1..5", note: "string(9)?"}, of: item, access: user}
      find: {method: GET, input: {on: date, few: bool, not: "int?"}, access: user}
      ping: {of: item, access: user}
    access: {read: user, write: user, run: user, free: user}
"""

HUB: Final = design(read("hub.yaml", BLUEPRINT)).services[0]
JOB: Final = HUB.entity("Job")


def asked(verb: str) -> Request:
    found = next(each for each in JOB.operations if each.verb == verb)
    return request_of(HUB, JOB, found)


class TestRequestOf:
    def test_gives_an_action_what_it_needs(self) -> None:
        assert asked("rate").body.startswith('lambda _: {"stars": ')
        assert "note" not in asked("rate").body

    def test_sends_nothing_where_nothing_is_asked(self) -> None:
        assert asked("ping").body == ""

    def test_gives_a_get_what_it_needs_in_its_query(self) -> None:
        found = asked("find")
        assert found.body == ""
        assert ast.literal_eval(found.query) == {"on": "2026-01-15", "few": "true"}
        assert found.made == (
            f'Request("GET", "/v1/jobs/{{key}}/find", query={found.query})'
        )


class TestSubjects:
    def test_let_a_guarded_step_be_taken(self) -> None:
        subjects = dict(subjects_of(JOB, JOB.operations))
        assert subjects["run"].startswith("status=JobStatus.QUEUED, rows=")

    def test_leave_out_a_step_that_nothing_lets_be_taken(self) -> None:
        verbs = {found.verb for found in reachable(HUB, JOB, JOB.operations)}
        assert {"run", "rate"} <= verbs
        assert "free" not in verbs

    def test_know_every_state(self) -> None:
        assert [state for state, _ in states_of(JOB)] == ["queued", "done"]
