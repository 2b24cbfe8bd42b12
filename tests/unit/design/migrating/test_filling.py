import pytest

from backwright.design.migrating.filling import Fill, fills
from backwright.design.understanding import understand

BLUEPRINT = """\
service: shop
entities:
  Thing:
    fields:
      size: {line}
    access: {{read: anyone, write: admin}}
"""


class TestFills:
    @pytest.mark.parametrize(
        ("line", "fill"),
        [
            ('string(9) = "it\'s"', Fill("'it''s'", "'it''s'")),
            ("decimal(10,2) = 1.50", Fill("1.50", "150")),
            ("int = 7", Fill("7", "7")),
            ("bool = true", Fill("true", "true")),
            ("enum(red, blue) = blue", Fill("'blue'", "'blue'")),
            ("date = 2026-01-31", Fill("'2026-01-31'", "'2026-01-31'")),
        ],
    )
    def test_says_a_default_in_the_words_of_each_database(
        self, line: str, fill: Fill
    ) -> None:
        text = BLUEPRINT.format(line=line)
        (service,) = understand("shop.yaml", text.encode()).services
        assert fills(service)["things", "size"] == fill

    @pytest.mark.parametrize("line", ["datetime = now", "json = {}", "int"])
    def test_knows_no_value_for_the_rest(self, line: str) -> None:
        text = BLUEPRINT.format(line=line)
        (service,) = understand("shop.yaml", text.encode()).services
        assert ("things", "size") not in fills(service)
