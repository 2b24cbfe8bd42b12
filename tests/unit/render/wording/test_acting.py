"""Routes of actions: where their input comes from, and what comes of it."""

from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.wording.acting import acted
from backwright.render.wording.bodies import bodies, queries

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
