"""Mistakes of form and of meaning are told together; none of them is an echo."""

from backwright.blueprint.read import survey
from backwright.diagnostics import Diagnostic, Position

TEXT = """\
service: shop
entities:
  Author:
    fields:
      name: string(120) serch
      born: date?
  Book:
    fields:
      title: text
      author: Author
"""


def _meant(line: int, message: str) -> Diagnostic:
    return Diagnostic(
        path="shop.yaml", code="meaning", message=message, position=Position(line, 7, 9)
    )


def _told(text: str, *meaning: Diagnostic) -> list[str]:
    rejected = survey("shop.yaml", text).rejected(meaning)
    return [f"{found.position.line} {found.code}" for found in rejected.diagnostics]


def test_what_is_well_formed_can_be_read_beside_what_is_not() -> None:
    found = survey("shop.yaml", TEXT)
    assert found.blueprint is not None
    author, book = found.blueprint.services[0].entities
    assert [field.name for field in author.fields] == ["born"]
    assert [field.name for field in book.fields] == ["title", "author"]
    assert [each.code for each in found.diagnostics] == ["unknown-word"]


def test_meaning_is_judged_where_the_form_is_right() -> None:
    told = _told(TEXT, _meant(9, "no such kind"), _meant(6, "no such kind"))
    assert told == ["5 unknown-word", "6 meaning", "9 meaning"]


def test_what_may_follow_from_a_mistake_of_form_is_not_told() -> None:
    echoes = [
        _meant(5, "in the line that is wrong"),
        _meant(3, "of the entity as a whole"),
        _meant(9, 'there is no field "name"'),
        _meant(1, "of the service as a whole"),
    ]
    assert _told(TEXT, *echoes) == ["5 unknown-word"]


def test_without_a_mistake_of_form_every_mistake_of_meaning_is_told() -> None:
    text = TEXT.replace(" serch", "")
    assert _told(text, _meant(1, "of the service"), _meant(5, '"name"')) == [
        "1 meaning",
        "5 meaning",
    ]


def test_a_name_that_could_not_be_read_is_not_missed() -> None:
    text = TEXT.replace("  Author:", "  author:").replace(" serch", "")
    found = survey("shop.yaml", text)
    assert found.blueprint is not None
    names = [entity.name for entity in found.blueprint.services[0].entities]
    assert names == ["Book"]
    assert _told(text, _meant(10, 'unknown type "Author"')) == ["3 bad-name"]
