import pytest

from backwright.design.migrating.filling import defaults
from backwright.design.migrating.sql import Sql, same
from backwright.design.understanding import understand

BLUEPRINT = """\
service: shop
entities:
  Thing:
    fields:
      size: {line}
    access: {{read: anyone, write: admin}}
"""


class TestDefaults:
    @pytest.mark.parametrize(
        ("line", "fill"),
        [
            ('string(9) = "it\'s"', Sql("'it''s'", "'it''s'")),
            ("decimal(10,2) = 1.50", Sql("1.50", "150")),
            ("int = 7", Sql("7", "7")),
            ("bool = true", Sql("true", "true")),
            ("enum(red, blue) = blue", Sql("'blue'", "'blue'")),
            ("date = 2026-01-31", Sql("'2026-01-31'", "'2026-01-31'")),
            ("json = {}", same("'{}'")),
            ("time = 08:30", same("'08:30:00.000000'")),
        ],
    )
    def test_says_a_default_in_the_words_of_each_database(
        self, line: str, fill: Sql
    ) -> None:
        text = BLUEPRINT.format(line=line)
        (service,) = understand("shop.yaml", text.encode()).services
        assert defaults(service)["things", "size"] == fill

    @pytest.mark.parametrize("line", ["datetime = now", "int"])
    def test_knows_no_value_for_the_rest(self, line: str) -> None:
        text = BLUEPRINT.format(line=line)
        (service,) = understand("shop.yaml", text.encode()).services
        assert ("things", "size") not in defaults(service)
