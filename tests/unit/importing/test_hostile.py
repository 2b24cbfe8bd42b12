"""Whatever is found, the blueprint is one that `new` takes."""

import sqlite3
from contextlib import closing

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from backwright.diagnostics import Rejected
from backwright.importing.databases import sqlite
from backwright.importing.found import Column, Found, Reference, Rule, Table
from backwright.importing.sql.conditions import condition_of
from backwright.importing.sql.tokens import Unsayable
from tests.unit.importing.designs import imported, service_of

ODD = st.sampled_from(
    [
        "id",
        "ID",
        "class",
        "order",
        "User",
        "users",
        "user_id",
        "created_by",
        "tenant_id",
        "created_at",
        "deleted_at",
        "version",
        "items",
        "item",
        "page",
        "item_page",
        "a b",
        "",
        "é",
        "\n",
        '"',
        "#",
        ": ",
        "null",
        "model_x",
        "x" * 70,
        "_",
        "9",
    ]
)
NAMES = ODD | st.text(max_size=6)
TYPES = st.sampled_from(
    [
        "",
        "int",
        "uuid",
        "text",
        "string(40)",
        "decimal(10, 2)",
        "datetime",
        "json",
        "list of string(9)",
        "enum(a, b)",
        'enum("x y")',
        "bool",
        "secret",
        "bytes",
    ]
)
DEFAULTS = st.sampled_from(["", "7", "now", '"x"', "a", "[]", "{}", "true", "x: y #"])
CONSTRAINTS = st.sampled_from(
    [(), (">= 0",), ("1..5", "> 9"), ("length 3",), ("matches /(?=x)/",), ("~",)]
)
CHECKS = ("a > 1", "x is null or id = 3", "user_id in (1, 2)", "version ~ 'x'", "a = b")


@st.composite
def tables(draw: st.DrawFn, names: list[str]) -> tuple[Table, ...]:
    made = []
    for name in names:
        columns = draw(st.lists(NAMES, unique=True, max_size=5))
        some = (
            st.lists(st.sampled_from(columns), max_size=3) if columns else st.just([])
        )
        reference = st.builds(
            Reference,
            columns=some.filter(bool).map(tuple) if columns else st.just(("x",)),
            table=st.sampled_from(names),
            to=st.just(()),
            on_delete=st.sampled_from(["", "cascade", "set null"]),
        )
        rules = st.sampled_from(CHECKS).map(
            lambda sql: Rule(name=sql[:3], condition=condition_of(sql))
        )
        made.append(
            Table(
                name=name,
                columns=tuple(draw(_column(column)) for column in columns),
                key=tuple(draw(some)),
                references=tuple(draw(st.lists(reference, max_size=2))),
                uniques=tuple(map(tuple, draw(st.lists(some, max_size=2)))),
                indexes=tuple(map(tuple, draw(st.lists(some, max_size=2)))),
                rules=tuple(draw(st.lists(rules, max_size=2))),
                description=draw(st.text(max_size=9)),
            )
        )
    return tuple(made)


def _column(name: str) -> st.SearchStrategy[Column]:
    return st.builds(
        Column,
        name=st.just(name),
        type=TYPES,
        optional=st.booleans(),
        default=DEFAULTS,
        constraints=CONSTRAINTS,
        flags=st.frozensets(st.sampled_from(["unique", "sort", "private"])),
        description=st.text(max_size=9),
    )


FOUND = (
    st.lists(NAMES.filter(bool), unique=True, max_size=4)
    .flatmap(tables)
    .map(lambda found: Found(name="shop", source="a test", tables=found))
)


@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(FOUND)
def test_whatever_is_found_the_blueprint_is_one(found: Found) -> None:
    try:
        made = imported(found)
    except Rejected as rejected:
        assert [one.code for one in rejected.diagnostics] == ["nothing-found"]  # noqa: PT017
        return
    service = service_of(made.text)
    assert len(service.entities) == made.entities


@given(st.text(alphabet="ab()'\"=<>!~:.,[]-+*/ \n01andorisnullcheck", max_size=40))
def test_no_check_is_more_than_refused(sql: str) -> None:
    try:
        condition_of(sql)
    except Unsayable as why:
        assert str(why)  # noqa: PT017


@given(st.text(max_size=30))
def test_any_name_of_a_table_can_be_read(name: str) -> None:
    quoted = name.replace('"', '""').replace("\0", "")
    create = f'CREATE TABLE "{quoted}" (id INTEGER PRIMARY KEY, a INT)'
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute(create)
        except (sqlite3.Error, UnicodeEncodeError):
            return
        found = sqlite.read(lambda sql: connection.execute(sql).fetchall(), "shop")
    assert len(found.tables) <= 1
