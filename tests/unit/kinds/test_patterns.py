import re

import pytest

from backwright.kinds.catalogue import kinds
from backwright.kinds.patterns import examples_of_all

SLUG = kinds()["slug"].use(()).bounds.patterns[0]
EMAIL = kinds()["email"].use(()).bounds.patterns[0]


class TestExamplesOfAll:
    @pytest.mark.parametrize(
        "patterns",
        [
            ("[0-9]$", "^[a-z]"),
            ("^[A-Z]", "[0-9]{2}$"),
            (SLUG, "^ab"),
            (EMAIL, r"@acme\.com$"),
            ("^[a-z]+$", "^x", "z$"),
        ],
    )
    def test_match_every_pattern(self, patterns: tuple[str, ...]) -> None:
        texts = examples_of_all(patterns, 10, patterns[0])
        assert texts
        assert all(re.search(each, text) for text in texts for each in patterns)

    def test_are_none_where_patterns_exclude_each_other(self) -> None:
        assert examples_of_all(("^[a-z]+$", "^[A-Z]+$"), 10) == ()

    def test_are_of_the_slow_pattern_which_is_not_searched(self) -> None:
        slow = "^(a+)+$"
        texts = examples_of_all((slow, "^aa"), 10)
        assert texts
        assert all(set(text) == {"a"} and len(text) > 1 for text in texts)
        assert examples_of_all((slow, "^(b+)+$"), 10) == ()
