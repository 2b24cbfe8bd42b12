from typing import Final

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render.views.tests_fitting import (
    least,
    may_be_empty,
    most,
    plainest,
    usable,
)
from backwright.render.views.tests_violations import holds

BLUEPRINT: Final = """
service: hub
entities:
  Event:
    fields:
      starts_at: datetime
      ends_at: datetime
      low: int
      high: int > low
      email: string(40)?
      phone: string(40)?
      size: enum(s, m) = s
    invariants:
      ends after it starts: ends_at > starts_at
      can be reached: email is not null or phone is not null
      only one of them: email is null or phone is null
      great is low: size = s or low > 10
    access: {read: user, write: user}
  Job:
    fields:
      rows: int = 0
      done_at: datetime? readonly
      stuck: int = 1
    invariants:
      done is known: status != done or done_at is not null
      stuck is stuck: stuck = 1
    lifecycle:
      status: queued
      run: {from: queued, to: running, if: rows > 0}
      finish: {from: running, to: done, set: {done_at: now}}
      close: {from: running, to: done}
      free: {from: running, to: queued, if: stuck = 2}
    access: {read: user, write: user, run: user, finish: user, free: user, close: user}
"""

HUB: Final = design(read("hub.yaml", BLUEPRINT)).services[0]
EVENT: Final = HUB.entity("Event")
JOB: Final = HUB.entity("Job")


def is_valid(values: dict[str, str]) -> bool:
    checks = [check for field in EVENT.stored for check in field.checks]
    return all(holds(check, values) for check in (*checks, *EVENT.invariants))


class TestLeast:
    def test_keeps_every_condition(self) -> None:
        assert is_valid(plainest(EVENT))

    def test_says_an_optional_field_only_where_a_condition_needs_it(self) -> None:
        optional = {"email", "phone", "size"} & least(EVENT).keys()
        assert len(optional) == 1
        assert "size" not in optional


class TestMost:
    def test_keeps_every_condition(self) -> None:
        said = {name: sample.python for name, sample in most(EVENT).items()}
        nothing = dict.fromkeys(plainest(EVENT), "None")
        assert is_valid({**nothing, **said})

    def test_leaves_out_what_must_be_empty(self) -> None:
        assert len({"email", "phone"} & most(EVENT).keys()) == 1

    def test_says_what_is_readonly_only_when_asked(self) -> None:
        assert "done_at" not in most(JOB)
        assert "done_at" in most(JOB, readonly=True)


class TestUsable:
    def test_gives_only_values_that_fit_the_plainest_one(self) -> None:
        found = usable(EVENT, EVENT.field("ends_at"))
        assert found
        for sample in found:
            assert is_valid({**plainest(EVENT), "ends_at": sample.python})

    def test_knows_what_may_be_emptied(self) -> None:
        (said,) = {"email", "phone"} & least(EVENT).keys()
        (other,) = {"email", "phone"} - {said}
        assert not may_be_empty(EVENT, EVENT.field(said))
        assert may_be_empty(EVENT, EVENT.field(other))
