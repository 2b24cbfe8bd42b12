"""Texts of users, made safe for Python."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backwright.render.wording.docstrings import (
    WIDTH,
    article,
    docstring,
    literal,
    quoted,
    sentence,
)

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1)


class TestDocstring:
    @given(TEXTS)
    def test_never_ends_before_its_end(self, text: str) -> None:
        (statement,) = ast.parse(docstring(text)).body
        assert isinstance(statement, ast.Expr)
        assert isinstance(statement.value, ast.Constant)

    def test_wraps_what_is_too_wide_under_a_short_first_line(self) -> None:
        said = docstring("many words " * 30, indent=4, otherwise="A job")
        first, blank, *rest = said.splitlines()
        assert (first, blank) == ('"""A job.', "")
        assert all(len(line) <= WIDTH for line in rest)


class TestSentence:
    @pytest.mark.parametrize(
        ("text", "said"),
        [("a shop", "A shop."), ("Done!", "Done!"), ("two\n lines", "Two lines.")],
    )
    def test_has_a_capital_and_an_end(self, text: str, said: str) -> None:
        assert sentence(text) == said


class TestLiteral:
    @given(TEXTS)
    def test_means_the_text(self, text: str) -> None:
        assert ast.literal_eval(quoted(text)) == text

    def test_spreads_a_wide_text_over_lines(self) -> None:
        text = "length(name) >= 1 AND " * 12
        assert ast.literal_eval(literal(text)) == text
        assert all(len(line) < WIDTH for line in literal(text).splitlines())


class TestArticle:
    @pytest.mark.parametrize(
        ("words", "said"), [("author", "an author"), ("book", "a book")]
    )
    def test_goes_with_the_sound(self, words: str, said: str) -> None:
        assert article(words) == said
