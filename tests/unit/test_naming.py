import keyword
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backwright import naming
from backwright.naming import Names


@pytest.mark.parametrize(
    ("name", "snake", "pascal"),
    [
        ("JobRun", "job_run", "JobRun"),
        ("HTTPServer", "http_server", "HttpServer"),
        ("sku2code", "sku2code", "Sku2code"),
        ("Iso2Code", "iso2_code", "Iso2Code"),
        ("mercado_livre", "mercado_livre", "MercadoLivre"),
        ("ends after it starts", "ends_after_it_starts", "EndsAfterItStarts"),
    ],
)
def test_a_name_in_any_casing_becomes_any_other(
    name: str, snake: str, pascal: str
) -> None:
    assert naming.snake(name) == snake
    assert naming.pascal(name) == pascal


NOUNS = [
    ("job", "jobs"),
    ("category", "categories"),
    ("day", "days"),
    ("address", "addresses"),
    ("status", "statuses"),
    ("alias", "aliases"),
    ("box", "boxes"),
    ("branch", "branches"),
    ("quiz", "quizzes"),
    ("person", "people"),
    ("child", "children"),
    ("analysis", "analyses"),
    ("basis", "bases"),
    ("house", "houses"),
    ("invoice", "invoices"),
    ("purchase", "purchases"),
    ("cause", "causes"),
    ("size", "sizes"),
    ("photo", "photos"),
    ("shelf", "shelves"),
    ("roof", "roofs"),
    ("woman", "women"),
    ("human", "humans"),
    ("news", "news"),
    ("analytics", "analytics"),
    ("settings", "settings"),
    ("user_address", "user_addresses"),
    ("key", "keys"),
    ("bus", "buses"),
    ("process", "processes"),
    ("database", "databases"),
    ("movie", "movies"),
    ("index", "indexes"),
    ("tax", "taxes"),
]


@pytest.mark.parametrize(("one", "many"), NOUNS)
def test_english_nouns_have_their_plural(one: str, many: str) -> None:
    assert naming.plural(one) == many


@pytest.mark.parametrize(("one", "many"), NOUNS)
def test_english_plurals_have_their_singular(one: str, many: str) -> None:
    assert naming.singular(many) == one


def test_names_keep_the_spelling_of_the_user() -> None:
    names = Names.of("SKUCode")
    assert names.pascal == "SKUCode"
    assert names.snake == "sku_code"
    assert names.path == "sku-codes"


def test_a_plural_of_the_user_is_used_in_every_form() -> None:
    names = Names.of("StaffMember", "Crew")
    assert names.plural_snake == "crew"
    assert names.plural_pascal == "Crew"
    assert names.path == "crew"


@given(st.text())
def test_any_text_makes_an_identifier(text: str) -> None:
    made = naming.identifier(text)
    assert made.isidentifier()
    assert not keyword.iskeyword(made)


@given(st.text(min_size=1, max_size=200))
def test_a_shortened_name_fits_a_database(name: str) -> None:
    made = naming.shortened(name)
    assert len(made.encode()) <= naming.LONGEST_IDENTIFIER
    assert made == name or len(name.encode()) > naming.LONGEST_IDENTIFIER


def test_two_long_names_stay_apart() -> None:
    start = "ck_" + "a" * 80
    assert naming.shortened(start + "x") != naming.shortened(start + "y")


@pytest.mark.parametrize("name", ["order", "group", "limit", "references", "end"])
def test_words_that_a_database_refuses_are_reserved(name: str) -> None:
    assert naming.is_sql_reserved(name)


@pytest.mark.parametrize("name", ["row", "rows", "text", "key", "name", "type"])
def test_words_that_databases_take_are_not_reserved(name: str) -> None:
    assert not naming.is_sql_reserved(name)
    with closing(sqlite3.connect(":memory:")) as connection, connection:
        connection.execute(f"create table t ({name} integer)")
