"""Fields that own code works out: their bodies, their records, how both are joined."""

import ast
from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.wording.own_computing import bodies, counts, joining, records

BLOG = """
    auth: {roles: [boss]}
    entities:
      Article:
        fields: {title: string(80)}
        computed:
          counted: count of marks
          tier: enum(gold, silver)?
          mark: Mark?
        access: {read: user, write: boss}
      Mark:
        fields: {article: Article}
        computed: {warm: float}
        access: {read: user, create: user}
"""


@pytest.fixture
def blog(designed: Callable[[str], Service]) -> Service:
    return designed(BLOG)


def test_each_field_has_a_body_for_a_whole_page(blog: Service) -> None:
    tier, mark = bodies(blog.entity("Article"))
    assert (tier.name, tier.returns) == ("tier", "Sequence[ArticleTier | None]")
    assert (mark.name, mark.returns) == ("mark_id", "Sequence[MarkId | None]")


def test_what_is_counted_has_a_record_of_its_own(blog: Service) -> None:
    counted, whole = records(blog.entity("Article"))
    assert (counted.name, counted.lines) == ("ArticleCounts", ("counted: int = 0",))
    assert whole.name == "ArticleComputed"
    assert whole.lines[0] == "counted: int"
    assert counts(blog.entity("Article")) == "ArticleCounts"


def test_nothing_is_counted_where_own_code_does_all(blog: Service) -> None:
    (whole,) = records(blog.entity("Mark"))
    assert (whole.name, whole.lines) == ("MarkComputed", ("warm: float",))


@pytest.mark.parametrize("name", ["Article", "Mark"])
def test_the_service_puts_them_together(blog: Service, name: str) -> None:
    entity = blog.entity(name)
    said = joining(entity)
    lines = "\n    ".join((*said.calls, *said.result))
    body = ast.parse(f"async def computed():\n    {lines}").body[0]
    result = next(node for node in ast.walk(body) if isinstance(node, ast.ListComp))
    assert isinstance(result.elt, ast.Call)
    given = [keyword.arg for keyword in result.elt.keywords]
    assert given == [found.field.name for found in entity.computed]


def test_many_fields_take_few_lines(designed: Callable[[str], Service]) -> None:
    names = [f"worked_out_{number}" for number in range(9)]
    own = ", ".join(f"{name}: int" for name in names)
    text = BLOG.replace("{warm: float}", f"{{{own}}}")
    said = joining(designed(text).entity("Mark"))
    assert len(said.result) < len(names) * 2
    ast.parse("async def f():\n    " + "\n    ".join(said.result))
