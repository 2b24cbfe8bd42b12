"""Each example that `backwright add --help` gives, on the blueprint that it is of."""

import shlex
from pathlib import Path

import pytest

from backwright.design.understanding import understand
from backwright.editing.adding import add
from backwright.editing.nouns import NOUNS, Noun
from backwright.editing.page import Page
from backwright.editing.removing import remove
from backwright.editing.target import Target

BLUEPRINT = Path(__file__).parents[3] / "examples/validahub/blueprint.yaml"


@pytest.mark.parametrize("noun", NOUNS.values(), ids=NOUNS)
def test_an_example_is_understood_and_can_be_taken_back(noun: Noun) -> None:
    text = BLUEPRINT.read_text()
    where, *lines = shlex.split(noun.example)
    page = Page.of("blueprint.yaml", text)
    new = add(page, text, Target.of(page, noun, where), lines)
    assert new != text
    understand("blueprint.yaml", new.encode())

    if noun.of_entity and "." not in where:
        where = f"{where}.{lines[0].partition(':')[0]}"
    page = Page.of("blueprint.yaml", new)
    assert remove(page, new, Target.of(page, noun, where)) == text
