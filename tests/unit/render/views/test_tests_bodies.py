from typing import Final

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render.views.tests_bodies import (
    change_of,
    many_of,
    one_of,
    query_text,
    required,
    wrapped,
)

BLUEPRINT: Final = """
service: blog
{api}
entities:
  Article:
    fields:
      title: string(40) unique
      body_text: string(40)
      note: string(40)?
      views: int readonly = 0
    access: {{read: user, write: user}}
"""
ENVELOPE: Final = """
api:
  casing: camel
  envelope: {item: "{entity}", list: "{entities}", input: "{entity}"}
"""
PLAIN: Final = design(read("blog.yaml", BLUEPRINT.format(api=""))).services[0]
WRAPPED: Final = design(read("blog.yaml", BLUEPRINT.format(api=ENVELOPE))).services[0]


class TestBodies:
    def test_stand_alone_by_default(self) -> None:
        article = PLAIN.entity("Article")
        assert wrapped(PLAIN, article, "CHANGE") == "CHANGE"
        assert one_of(PLAIN, article) == "response.json()"
        assert many_of(PLAIN, article) == 'response.json()["items"]'

    def test_stand_in_what_the_api_wants_around_them(self) -> None:
        article = WRAPPED.entity("Article")
        assert wrapped(WRAPPED, article, "CHANGE") == '{"article": CHANGE}'
        assert one_of(WRAPPED, article) == 'response.json()["article"]'
        assert many_of(WRAPPED, article) == 'response.json()["articles"]'

    def test_say_the_least_in_the_casing_of_the_api(self) -> None:
        names = [name for name, _ in required(WRAPPED.entity("Article"))]
        assert names == ["title", "bodyText"]

    def test_change_what_is_neither_unique_nor_readonly(self) -> None:
        assert change_of(PLAIN.entity("Article")).startswith('{"body_text": ')


class TestQueryText:
    @pytest.mark.parametrize(
        ("json", "text"),
        [
            ("True", '"true"'),
            ("7", '"7"'),
            ('"x"', '"x"'),
            ("str(JOB_ID)", "str(JOB_ID)"),
            ("JOB_ID.value", "str(JOB_ID.value)"),
        ],
    )
    def test_is_always_a_text(self, json: str, text: str) -> None:
        assert query_text(json) == text
