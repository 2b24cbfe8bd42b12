from backwright.design.migrating.questions import Question, answered, questions
from backwright.design.migrating.reading import tables
from backwright.design.migrating.renames import Renames, renames
from backwright.design.understanding import understand
from backwright.render import render
from backwright.render.migration import initial

BLUEPRINT = """\
service: shop
entities:
  Thing:
    fields:
      size: int
      note: text?
      maker: Maker?
    access: {read: admin, write: admin}
  Maker:
    fields:
      name: string(9)
    access: {read: admin, write: admin}
"""


def asked(*changes: tuple[str, str]) -> list[Question]:
    text = BLUEPRINT
    for old, new in changes:
        text = text.replace(old, new)
    before, after = (
        tables(initial(render(understand("shop.yaml", said.encode()).services[0])))
        for said in (BLUEPRINT, text)
    )
    return [*questions(before, after, Renames())]


class TestQuestions:
    def test_asks_nothing_of_what_only_comes_or_only_goes(self) -> None:
        assert asked(("      note: text?\n", "")) == []
        assert (
            asked(("      note: text?\n", "      note: text?\n      more: text?\n"))
            == []
        )

    def test_asks_of_a_column_that_could_be_another(self) -> None:
        assert asked(("size: int", "extent: bigint")) == [
            Question("things", "size", "extent")
        ]
        assert asked(("size: int", "extent: json")) == []

    def test_asks_of_a_table_like_one_that_goes(self) -> None:
        found = asked(("Maker", "Author"), ("maker:", "author:"))
        assert Question("", "makers", "authors") in found

    def test_makes_of_an_answer_what_the_blueprint_would_have_said(self) -> None:
        (service,) = understand("shop.yaml", BLUEPRINT.encode()).services
        old = tables(initial(render(service)))
        text = BLUEPRINT.replace("Maker", "Author").replace("maker:", "author:")
        (new,) = understand("shop.yaml", text.encode()).services
        yes = [
            Question("", "makers", "authors"),
            Question("things", "maker_id", "author_id"),
        ]
        found = renames(answered(new, yes), old)
        assert found.tables == {"makers": "authors"}
        assert found.of("things") == {"maker_id": "author_id"}
