from typing import Final

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render.views.tests_violations import holds, of_entity, of_value

BLUEPRINT: Final = """
service: hub
values:
  Sku: string(8) matches /^[A-Z]+$/
  Money:
    amount: decimal(6,2) >= 0
    currency: enum(BRL, USD)
entities:
  Job:
    fields:
      rows: int >= 0 = 0
      failed: int >= 0 = 0
      started_at: datetime?
      finished_at: datetime?
    invariants:
      counts add up: failed <= rows
      ends after it starts: finished_at is null or finished_at >= started_at
    access: {read: user, write: user}
"""

HUB: Final = design(read("hub.yaml", BLUEPRINT)).services[0]


class TestTrial:
    def test_breaks_each_invariant_of_an_entity(self) -> None:
        broken = {found.name: found for found in of_entity(HUB.entity("Job")).broken()}
        assert {'"counts_add_up"', '"ends_after_it_starts"'} <= broken.keys()
        assert "failed=" in broken['"counts_add_up"'].arguments

    def test_starts_from_values_that_break_none(self) -> None:
        trial = of_entity(HUB.entity("Job"))
        assert all(holds(check, trial.plain) for check in trial.checks)

    def test_breaks_a_wrapped_value(self) -> None:
        broken = list(of_value(HUB.value("Sku")).broken())
        assert broken
        assert all(found.arguments.startswith("value=") for found in broken)

    def test_breaks_a_composite_value(self) -> None:
        fields = {found.field for found in of_value(HUB.value("Money")).broken()}
        assert fields == {"amount"}
