"""Routes of actions: where their input comes from, and what comes of it."""

from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.wording.acting import acted
from backwright.render.wording.bodies import bodies, queries
from backwright.render.wording.routes import path_of

SHOP = """
    entities:
      Book:
        fields: {title: string(80), stars: string(9)}
        access: {read: user, write: user}
        actions:
          rate: {input: {stars: int 1..5}, access: user}
          find:
            of: collection
            method: GET
            input: {stars: int 1..5, since: date?, size: int = 9, now: datetime = now}
            output: list of Book
            access: user
"""


@pytest.fixture
def shop(designed: Callable[[str], Service]) -> Service:
    return designed(SHOP)


def test_a_post_reads_its_body(shop: Service) -> None:
    book = shop.entity("Book")
    _, parameters, lines = acted(book, book.actions[1])
    assert "body: RateBookBody" in parameters
    assert "RateBook(**body)" in lines[0]
    (body,) = bodies(book)
    (stars,) = body.attributes
    assert stars.startswith("stars: Annotated[int, Field(")
    assert "ge=1, le=5" in stars


def test_a_get_reads_its_query(shop: Service) -> None:
    book = shop.entity("Book")
    returns, parameters, lines = acted(book, book.actions[0])
    assert returns == "list[BookRead]"
    assert parameters[0] == "query: Annotated[FindBooksQuery, Query()]"
    assert "books.find(actor, query.to_command())" in lines[0]


def test_parameters_that_need_not_be_given_say_so(shop: Service) -> None:
    (query,) = queries(shop.entity("Book"))
    stars, since, size, now = query.attributes
    assert "None" not in stars
    assert since.endswith("| None, OMITTABLE] = None")
    assert size.endswith(" = 9")
    assert now.endswith("| None, OMITTABLE] = None")
    assert query.command == "FindBook"


@pytest.mark.parametrize(
    ("ids", "path"),
    [("uuid", "/books/{book_id:uuid}/rate"), ("int", "/books/{book_id:int}/rate")],
)
def test_no_key_is_taken_for_the_name_of_an_action(
    designed: Callable[[str], Service], ids: str, path: str
) -> None:
    text = SHOP.replace(
        "        actions:", f"        api: {{ids: {ids}}}\n        actions:"
    )
    book = designed(text).entity("Book")
    paths = {each.verb: path_of(book, each) for each in book.actions}
    assert paths == {"rate": path, "find": "/books/find"}


def test_any_key_will_do_where_there_is_no_such_name(
    designed: Callable[[str], Service],
) -> None:
    book = designed(SHOP.replace("of: collection", "of: item")).entity("Book")
    assert path_of(book, book.actions[0]) == "/books/{book_id}/rate"
