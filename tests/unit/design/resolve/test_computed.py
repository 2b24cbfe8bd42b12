"""Fields that are worked out: whose rows are looked at, and for whom."""

import pytest

from backwright.design.service import Service
from backwright.diagnostics import Rejected
from tests.unit.design.conftest import Designed

BLOG = """
    entities:
      Article:
        fields: {title: string(80), tags: list of Tag}
        access: {read: anyone, write: boss}
        computed:
          comment_count: count of comments
          commented: any of my comments
          tagged: any of tags
          score: float
      Comment:
        fields: {article: Article, text: text}
        access: {read: anyone, create: user, update: own}
      Tag:
        fields: {name: string(20)}
        access: {read: anyone, write: boss}
"""


def _blog(designed: Designed) -> Service:
    return designed(BLOG)


def test_rows_that_refer_here_are_counted(designed: Designed) -> None:
    counted = _blog(designed).entity("Article").computed[0]
    assert counted.entity is not None
    assert (counted.entity.pascal, counted.through) == ("Comment", "article_id")
    assert counted.count
    assert counted.field.annotation == "int"


def test_my_rows_are_those_that_the_caller_owns(designed: Designed) -> None:
    mine = _blog(designed).entity("Article").computed[1]
    assert (mine.mine, mine.owner) == (True, "created_by")
    assert mine.field.annotation == "bool"


def test_a_link_is_looked_at_from_its_own_side(designed: Designed) -> None:
    tagged = _blog(designed).entity("Article").computed[2]
    assert (tagged.link, tagged.through) == ("tag_ids", "")


def test_whatever_is_counted_by_nobody_is_the_users_own_code(
    designed: Designed,
) -> None:
    own = _blog(designed).entity("Article").computed[3]
    assert own.entity is None
    assert own.field.annotation == "float"


def test_computed_fields_are_shown_with_the_others(designed: Designed) -> None:
    article = _blog(designed).entity("Article")
    assert {"comment_count", "tag_ids", "title"} < set(article.detail)


def test_what_own_code_computes_is_shown_too(designed: Designed) -> None:
    article = _blog(designed).entity("Article")
    assert "score" in article.detail
    assert "score" in article.summary


def test_own_code_can_give_what_is_referred_to_by_its_id(designed: Designed) -> None:
    service = designed(BLOG.replace("score: float", "best: Comment?"))
    (best,) = service.entity("Article").own_computed
    assert (best.field.name, best.field.annotation) == ("best_id", "CommentId | None")


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("float = 1", "a default means nothing here"),
        ("float > 1", "a condition means nothing here"),
        ("float search", "`search` does not go with `float`"),
        ("file(csv, 1MB)", "a computed field takes no file"),
        ("list of Comment", "a computed field takes no list of `Comment`"),
    ],
)
def test_what_own_code_gives_has_a_type_and_no_more(
    designed: Designed, said: str, message: str
) -> None:
    with pytest.raises(Rejected) as caught:
        designed(BLOG.replace("score: float", f'score: "{said}"'))
    assert message in caught.value.diagnostics[0].message


def test_projections_choose_what_is_shown_in_their_order(designed: Designed) -> None:
    service = designed("""
        entities:
          Article:
            fields: {title: string(80), body: text, made_by: Maker}
            access: {read: anyone, write: boss}
            api: {list: [made_by, id, title]}
          Maker:
            fields: {name: string(20)}
            access: {read: anyone, write: boss}
    """)
    article = service.entity("Article")
    assert article.summary == ("made_by_id", "id", "title")
    assert "body" in article.detail


def test_a_list_shows_what_its_items_are_found_by(designed: Designed) -> None:
    with pytest.raises(Rejected) as caught:
        designed("""
            entities:
              Article:
                fields: {title: string(80), slug: slug unique}
                access: {read: anyone, write: boss}
                api: {by: slug, list: [title], detail: [slug, title]}
        """)
    assert [(each.code, each.help) for each in caught.value.diagnostics] == [
        ("key-not-shown", "add `slug`")
    ]
