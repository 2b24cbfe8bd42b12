from hypothesis import given
from hypothesis import strategies as st

from backwright.merge.diff3 import Who, diff3

TEXTS = st.lists(st.sampled_from("abcdefg"), max_size=12)


def who(base: str, yours: str, theirs: str) -> list[Who]:
    return [hunk.who for hunk in diff3(base, yours, theirs)]


def test_tells_who_changed_what() -> None:
    found = who("1a2b3c4d5", "1A2b3C4D5", "1a2B3C4E5")
    same = Who.NOBODY
    assert found == [
        *(same, Who.YOU, same, Who.THEY, same),
        *(Who.BOTH_ALIKE, same, Who.BOTH, same),
    ]


def test_changes_that_touch_are_one() -> None:
    assert who("1ab2", "1Ab2", "1aB2") == [Who.NOBODY, Who.BOTH, Who.NOBODY]


@given(TEXTS, TEXTS, TEXTS)
def test_covers_all_three_in_order(
    base: list[str], yours: list[str], theirs: list[str]
) -> None:
    hunks = diff3(base, yours, theirs)
    assert [item for hunk in hunks for item in base[hunk.base]] == base
    assert [item for hunk in hunks for item in yours[hunk.yours]] == yours
    assert [item for hunk in hunks for item in theirs[hunk.theirs]] == theirs


@given(TEXTS, TEXTS)
def test_what_one_side_left_alone_is_never_both(
    base: list[str], yours: list[str]
) -> None:
    assert {hunk.who for hunk in diff3(base, yours, base)} <= {Who.NOBODY, Who.YOU}
    assert {hunk.who for hunk in diff3(base, base, yours)} <= {Who.NOBODY, Who.THEY}
    alike = {hunk.who for hunk in diff3(base, yours, yours)}
    assert alike <= {Who.NOBODY, Who.BOTH_ALIKE}
