"""Values that a solver finds: Python itself says whether they keep the conditions."""

from collections.abc import Mapping

import pytest

from backwright.design.entity import Entity
from backwright.design.finding import solving
from backwright.design.finding.candidates import widened
from backwright.design.finding.evaluation import evaluate
from backwright.design.finding.solving import NULL, Demand, Solver
from backwright.kinds.sample import Sample
from tests.unit.design.conftest import Designed

FIELDS = """
entities:
  Stay:
    fields:
      first: int 0..1000
      second: int
      third: int?
      low: decimal(6,2) >= 0
      high: decimal(6,2)
      day: date
      until: date
      opens: time
      shuts: time
      wait: duration
      size: enum(s, m, l)
      flag: bool
      name: string(40)
      nick: string(40)?
    access: {read: user}
    invariants:
      it: REPLACED
"""
MET = [
    "second = first + 17",
    "second % 7 = 3 and first > second * 2",
    "second between first * 3 and first * 3 + 1 and first >= 900",
    "high - low between 1.25 and 1.5 and low > 7",
    "low * 2 + high = 100.01",
    "until > day and until <= day + 2d",
    "shuts > opens",
    "wait > 90s and wait < 95s",
    "size = l or first = 3",
    "flag and first > 999",
    "not flag and size in (m, l)",
    "len(name) > 30 and name matches /^[a-z]+$/",
    "name = 'yes' or name = 'no'",
    "third is not null and third > first and third < first + 2",
    "third is null or nick is null",
    "nick is not null and len(nick) = 3",
    "nick is not null and nick = name",
]
UNMET = [
    "self.first > 1000",
    "self.second == self.first and self.second < 0",
    "self.until < self.day < self.until",
    'self.name == "a" and self.name == "b"',
]


def solver(entity: Entity) -> Solver:
    conditions = [check.python or "True" for check in entity.invariants]
    unknowns = [
        widened(each, conditions)
        for field in entity.fields
        for each in field.type.unknowns(field.name)
    ]
    optional = [field.name for field in entity.fields if field.optional]
    return Solver(unknowns, optional, [Demand(each) for each in conditions])


def keeps(entity: Entity, found: Mapping[str, Sample]) -> bool:
    values = {name: sample.python for name, sample in found.items()}
    return all(evaluate(check.python or "True", values) for check in entity.invariants)


class TestSolver:
    @pytest.mark.parametrize("filled", [True, False])
    @pytest.mark.parametrize("condition", MET)
    def test_meets_conditions(
        self, condition: str, designed: Designed, *, filled: bool
    ) -> None:
        (entity,) = designed(FIELDS.replace("REPLACED", condition)).entities
        found = solver(entity).find(filled=filled)
        assert found is not None
        assert keeps(entity, found)

    @pytest.mark.parametrize("turn", range(3))
    def test_finds_others_in_another_turn(self, turn: int, designed: Designed) -> None:
        (entity,) = designed(FIELDS.replace("REPLACED", MET[0])).entities
        found = solver(entity).find(filled=True, turn=turn)
        assert found is not None
        assert keeps(entity, found)
        assert found["first"] == entity.field("first").type.samples[turn]

    def test_keeps_whatever_is_plain(self, designed: Designed) -> None:
        (entity,) = designed(FIELDS.replace("REPLACED", MET[0])).entities
        found = solver(entity).find(filled=False)
        assert found is not None
        assert found["third"] == NULL
        others = [field for field in entity.fields if not field.optional]
        plain = [field for field in others if field.name != "second"]
        assert all(found[one.name] == one.type.samples[0] for one in plain)

    def test_breaks_what_it_should(self, designed: Designed) -> None:
        (entity,) = designed(FIELDS.replace("REPLACED", "second <= first")).entities
        (check,) = entity.invariants
        unknowns = [
            each
            for name in ("first", "second")
            for each in entity.field(name).type.unknowns(name)
        ]
        broken = Demand(check.python or "", holds=False)
        found = Solver(unknowns, (), [broken]).find(filled=True)
        assert found is not None
        assert int(found["second"].python) > int(found["first"].python)

    @pytest.mark.parametrize("condition", UNMET)
    def test_says_where_there_are_none(
        self, condition: str, designed: Designed
    ) -> None:
        (entity,) = designed(FIELDS.replace("REPLACED", "first >= 0")).entities
        unknowns = [
            each for field in entity.fields for each in field.type.unknowns(field.name)
        ]
        assert Solver(unknowns, (), [Demand(condition)]).find(filled=True) is None

    def test_is_one_for_all_who_ask_the_same(self, designed: Designed) -> None:
        (entity,) = designed(FIELDS.replace("REPLACED", "first >= 0")).entities
        unknowns = [*entity.field("second").type.unknowns("second")]
        asked = [
            solving.solver(unknowns, (), [Demand("self.second > self.first", known)])
            for known in (
                {"first": "7", "name": '"a"'},
                {"first": "7", "name": '"b"'},
                {"first": "5000", "name": '"a"'},
            )
        ]
        assert asked[0] is asked[1]
        found = [each.find(filled=True) or {} for each in asked]
        assert int(found[0]["second"].python) > 7
        assert int(found[2]["second"].python) > 5000
