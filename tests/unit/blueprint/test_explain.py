"""Every word of the language can be explained."""

import pytest

from backwright.blueprint.compose import compose
from backwright.blueprint.explain import entries, explain, sections
from backwright.blueprint.field import Flag
from backwright.blueprint.forms.section import Key
from backwright.blueprint.lines.fields import LINE_WORDS
from backwright.blueprint.mistakes import Mistakes
from backwright.blueprint.nodes import Mapping
from backwright.blueprint.source import Source


def test_a_key_is_explained_wherever_it_stands() -> None:
    told = explain("fields")
    assert "fields (in an entity)" in told
    assert "fields (in a composite value)" in told


def test_every_word_of_a_line_is_explained() -> None:
    for word in (*LINE_WORDS, *Flag, "on delete", "was", "?", "list of"):
        assert explain(word), word


def test_words_of_access_and_of_conditions_are_explained() -> None:
    for word in ("own", "system", "user", "anyone", "like", "is null", "len", "now"):
        assert explain(word), word


def test_every_explanation_says_something_and_shows_it() -> None:
    for entry in entries():
        assert entry.summary.endswith("."), entry
        assert entry.example, entry


@pytest.mark.parametrize(
    "key",
    [key for section in sections() for key in section.keys],
    ids=lambda key: f"{key.name}: {key.example}",
)
def test_every_example_of_a_key_is_accepted(key: Key) -> None:
    source = Source("example.yaml", f"{key.example}\n")
    mistakes = Mistakes(source)
    node = compose(source, mistakes)
    assert isinstance(node, Mapping)
    ((word, child),) = node.entries
    assert word == key.name
    key.form.read(child, mistakes)
    mistakes.settle()


def test_a_word_that_does_not_exist_is_not_explained() -> None:
    assert explain("frobnicate") == ""
