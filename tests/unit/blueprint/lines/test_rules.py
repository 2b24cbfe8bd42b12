"""Steps of a lifecycle, who may, and what is counted."""

import pytest

from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.rules import parse_grants, parse_over, parse_step
from backwright.blueprint.source import Text
from backwright.diagnostics import Position


def test_a_step_leads_from_some_states_to_one() -> None:
    step = parse_step(Text("queued|running  ->failed"))
    assert (step.sources, step.target) == (("queued", "running"), "failed")


@pytest.mark.parametrize(
    "text", ["queued", "-> done", "a -> b -> c", "a > b", "a | -> b", "A -> b", "a -> "]
)
def test_what_is_no_step_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        parse_step(Text(text))


def test_grants_are_words_or_those_of_another_entity() -> None:
    assert parse_grants(Text("own,  admin")).words == ("own", "admin")
    assert parse_grants(Text("like Job")).like == "Job"


@pytest.mark.parametrize("text", ["own admin", "own,", "like job", "like A B", "Admin"])
def test_what_grants_nothing_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        parse_grants(Text(text))


def test_a_word_of_a_line_knows_its_place() -> None:
    line = Text("own, admin", Position(7, 11, 21), exact=True)
    assert parse_grants(line).words[1].position == Position(7, 16, 21)


@pytest.mark.parametrize(
    ("text", "count", "mine"),
    [
        ("count of comments", True, False),
        ("any of comments", False, False),
        ("any of my comments", False, True),
    ],
)
def test_rows_are_counted_or_looked_for(text: str, *, count: bool, mine: bool) -> None:
    over = parse_over(Text(text))
    assert (over.relation, over.count, over.mine) == ("comments", count, mine)


@pytest.mark.parametrize(
    "text", ["count comments", "count of", "sum of x", "any of my"]
)
def test_nothing_else_is_counted(text: str) -> None:
    with pytest.raises(Malformed):
        parse_over(Text(text))
