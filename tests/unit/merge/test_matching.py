from hypothesis import given
from hypothesis import strategies as st

from backwright.merge.matching import Match, matches

TEXTS = st.lists(st.sampled_from("abcdefg"), max_size=15)


@given(TEXTS, TEXTS)
def test_matches_are_equal_and_in_order(left: list[str], right: list[str]) -> None:
    i = j = 0
    for match in matches(left, right):
        assert match.left >= i
        assert match.right >= j
        i, j = match.left + match.size, match.right + match.size
        assert left[match.left : i] == right[match.right : j]


def test_a_unique_line_counts_more_than_many_common_ones() -> None:
    left = ["}", "}", "}", "unique"]
    right = ["unique", "}", "}", "}"]
    assert Match(3, 0, 1) in matches(left, right)


def test_an_insertion_stands_at_the_last_place_it_can() -> None:
    assert matches(["a", "", "b"], ["a", "", "new", "", "b"]) == [
        Match(0, 0, 2),
        Match(2, 4, 1),
    ]


def test_long_texts_without_an_anchor_take_no_minutes() -> None:
    assert matches(["{", "}"] * 5000, ["}", "{", "x"] * 5000) == []
