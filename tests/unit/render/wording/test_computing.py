"""Fields that are worked out: looked up in one table, given to each answer."""

from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.wording.computing import found, given, page
from backwright.render.wording.shapes import listed, shapes

BLOG = """
    auth: {roles: [boss]}
    entities:
      Article:
        fields: {title: string(80)}
        computed: {marks: count of marks, marked: any of my marks}
        api: {list: [id, title]}
        access: {read: user, write: boss}
      Mark:
        fields: {article: Article}
        owner: created_by
        soft_delete: true
        access: {read: user, create: user}
"""


@pytest.fixture
def blog(designed: Callable[[str], Service]) -> Service:
    return designed(BLOG)


class TestFound:
    def test_only_rows_that_are_there_count(self, blog: Service) -> None:
        marks, _ = found(blog, blog.entity("Article"))
        assert "_marks_rows.c.article_id == _articles.c.id" in marks.column
        assert "_marks_rows.c.deleted_at.is_(None)" in marks.column

    def test_only_what_is_mine_asks_who_reads(self, blog: Service) -> None:
        marks, marked = found(blog, blog.entity("Article"))
        assert "viewer" not in marks.column
        assert '_marked_rows.c.created_by == bindparam("viewer"' in marked.column

    def test_nothing_is_found_where_nothing_was_asked(self, blog: Service) -> None:
        assert found(blog, blog.entity("Mark")) == ()


class TestGiven:
    def test_one_row_is_given_what_was_found(self, blog: Service) -> None:
        body = given(blog.entity("Article"), ["return ArticleRead.of(article)"])
        assert body == [
            "(computed,) = await articles.computed(actor, [article])",
            "return ArticleRead.of(article, computed)",
        ]

    def test_a_list_that_shows_none_of_it_costs_nothing(self, blog: Service) -> None:
        body = ["return ArticlePage.of(page, query.sort)"]
        assert given(blog.entity("Article"), body) == body
        assert page(blog.entity("Article")).takes == ""

    def test_a_route_without_them_stays_as_it_is(self, blog: Service) -> None:
        body = ["return MarkRead.of(mark)"]
        assert given(blog.entity("Mark"), body) == body


class TestShapes:
    def test_a_list_shows_what_was_chosen_for_it(self, blog: Service) -> None:
        article = blog.entity("Article")
        shown = {each.name: each for each in shapes(blog, article, (), "")}
        assert listed(article) == "ArticleSummary"
        assert shown["ArticleSummary"].reads == ("id: UUID", "title: str")
        assert shown["ArticleRead"].takes == ", computed: ArticleComputed"

    def test_what_is_shown_beside_others_is_what_is_stored(self, blog: Service) -> None:
        shown = {
            each.name: each for each in shapes(blog, blog.entity("Article"), (), "")
        }
        beside = shown["ArticleBeside"]
        assert not [line for line in beside.reads if line.startswith("mark")]
        assert beside.takes == ""

    def test_one_shape_is_enough_where_nothing_was_chosen(self, blog: Service) -> None:
        assert [each.name for each in shapes(blog, blog.entity("Mark"), (), "")] == [
            "MarkRead"
        ]
