import pytest
from hypothesis import given
from hypothesis import strategies as st

from backwright.design.migrating.meaning import (
    Meaning,
    meaning,
    read,
    require_same_meaning,
    said,
)
from backwright.design.service import Service
from backwright.design.understanding import understand
from backwright.diagnostics import Rejected

SHOP = """\
service: shop
values:
  Size: int 0..9
entities:
  Thing:
    fields:
      name: string(40)
      tags: list of string(9)
      sizes: list of Size
      key: secret
"""
NAMES = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,9}", fullmatch=True)
HELD = st.from_regex(r"[a-z]+( [a-z]+){0,3}", fullmatch=True)


def shop(old: str = "", new: str = "") -> Service:
    (service,) = understand("b.yaml", SHOP.replace(old, new).encode()).services
    return service


class TestMeaning:
    @given(st.dictionaries(st.tuples(NAMES, NAMES), HELD))
    def test_comes_back_from_text(self, told: Meaning) -> None:
        assert read(said(told)) == told

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("name: string(40)", "name: string(50)"),
            ("name: string(40)", "name: string(40)\n      note: encrypted"),
            ("name: string(40)", "tag: secret"),
            ("  Thing:", "  Item:\n    was: Thing"),
        ],
    )
    def test_stays(self, old: str, new: str) -> None:
        require_same_meaning(meaning(shop()), shop(old, new))

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("name: string(40)", "name: secret"),
            ("key: secret", "key: string(40)"),
            ("key: secret", "code: string(40) was key"),
            ("list of string(9)", "list of int"),
            ("Size: int 0..9", "Size: string(9)"),
        ],
    )
    def test_is_not_taken_for_another(self, old: str, new: str) -> None:
        with pytest.raises(Rejected, match="no-cast"):
            require_same_meaning(meaning(shop()), shop(old, new))
