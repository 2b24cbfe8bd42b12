"""What a condition says in each language, and what is told of a wrong one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backwright.expressions.condition import assigned, condition
from backwright.expressions.mistake import Malformed
from backwright.expressions.python import Voice
from backwright.expressions.terms import (
    BOOL,
    DATE,
    DATETIME,
    FLOAT,
    INT,
    TEXT,
    Kind,
    Term,
    Type,
    choice_type,
    decimal_type,
)

PLAN = choice_type({"free": "Plan.FREE", "pro": "Plan.PRO"})
TERMS = {
    "rows": Term(INT, column="rows"),
    "failed_rows": Term(INT, column="failed_rows"),
    "rating": Term(INT, optional=True, column="rating"),
    "started_at": Term(DATETIME, optional=True, column="started_at"),
    "finished_at": Term(DATETIME, optional=True, column="finished_at"),
    "due": Term(DATE, column="due"),
    "price": Term(decimal_type(10, 2), column="price"),
    "ratio": Term(FLOAT, column="ratio"),
    "name": Term(TEXT, column="name"),
    "active": Term(BOOL, column="active"),
    "plan": Term(PLAN, column="plan"),
    "tags": Term(Type(Kind.LIST), column="tags"),
    "note": Term(TEXT),
    "sku": Term(TEXT, optional=True, column="sku", python="sku.value", holder="sku"),
    "credit": Term(Type(Kind.OPAQUE), optional=True, column="credit_amount"),
    "credit.amount": Term(decimal_type(12, 2), column="credit_amount"),
}

FINISHED = "self.finished_at is None"
LATER = "self.finished_at > self.started_at"
IN_PYTHON = [
    ("failed_rows <= rows", "self.failed_rows <= self.rows"),
    (
        "rows = 1 and active or rows = 2 and not active",
        "(self.rows == 1 and self.active) or (self.rows == 2 and not self.active)",
    ),
    (
        "finished_at is null or finished_at >= started_at",
        f"{FINISHED} or self.started_at is None or self.finished_at >= self.started_at",
    ),
    (
        "started_at is not null and finished_at > started_at",
        f"self.started_at is not None and ({FINISHED} or {LATER})",
    ),
    ("rating between 1 and 5", "self.rating is None or 1 <= self.rating <= 5"),
    ("rows between 1 and 5", "1 <= self.rows <= 5"),
    ("0 < rows", "self.rows > 0"),
    ("not (rows = 1 or active)", "self.rows != 1 and not self.active"),
    ("active = false", "not self.active"),
    ("plan = pro", "self.plan == Plan.PRO"),
    ('plan in (free, "pro")', "self.plan in (Plan.FREE, Plan.PRO)"),
    ("price >= 0.5", 'self.price >= Decimal("0.5")'),
    ("ratio >= 1", "self.ratio >= 1.0"),
    ("rows - (failed_rows - 1) = 2", "self.rows - (self.failed_rows - 1) == 2"),
    ("(rows + 1) * 2 > 3", "(self.rows + 1) * 2 > 3"),
    ("len(tags) <= 3", "len(self.tags) <= 3"),
    ("name matches /^[a-z]+$/", "re.fullmatch('[a-z]+', self.name) is not None"),
    (r"name not matches /\d/", "re.search('[0-9]', self.name) is None"),
    ("due <= 2024-01-31", "self.due <= date(2024, 1, 31)"),
    ("finished_at > now", "self.finished_at is None or self.finished_at > now"),
    ("due >= today", "self.due >= now.date()"),
    ("sku = 'a'", "self.sku is None or self.sku.value == 'a'"),
    ("credit.amount > 0", "self.credit is None or self.credit.amount > 0"),
    ("credit is not null", "self.credit is not None"),
    (
        "credit.amount > 1 or credit is null",
        "self.credit is None or self.credit.amount > 1",
    ),
]


@pytest.mark.parametrize(("source", "python"), IN_PYTHON)
def test_python_reads_as_a_person_would_write_it(source: str, python: str) -> None:
    assert condition(source, TERMS).python == python


def test_the_clock_can_have_another_name() -> None:
    made = condition("due >= today", TERMS, Voice(prefix="job.", now="self.at"))
    assert made.python == "job.due >= self.at.date()"


@pytest.mark.parametrize(
    "source", ["finished_at > now", "len(tags) <= 3", "note = 'a'", "ratio * 2 > 1"]
)
def test_what_a_database_cannot_say_exactly_is_left_to_the_domain(source: str) -> None:
    made = condition(source, TERMS)
    assert made.postgresql is None
    assert made.sqlite is None


def test_decimals_are_whole_numbers_in_sqlite() -> None:
    made = condition("price * 2 >= credit.amount + 0.125", TERMS)
    assert made.sqlite == '"price" * 2 * 10 >= "credit_amount" * 10 + 125'
    assert made.postgresql == '"price" * 2 >= "credit_amount" + 0.125'


def test_numbers_too_great_for_sqlite_are_left_to_the_domain() -> None:
    assert condition("price * price > rows", TERMS).sqlite is None


def test_columns_and_texts_stand_in_quotes() -> None:
    terms = {"x": Term(TEXT, column='a"; DROP TABLE t; --')}
    made = condition('x = "it\'s"', terms)
    assert made.postgresql == "\"a\"\"; DROP TABLE t; --\" = 'it''s'"


WRONG = [
    ("prise > 3", "unknown-name", (0, 5), 'did you mean "price"?'),
    ("rows = 'a'", "wrong-type", (0, 10), ""),
    ("rows is null", "never-null", (0, 4), "make it optional with a ?"),
    ("name = null", "compared-with-null", (7, 11), "write: is null"),
    ("plan = gratis", "unknown-choice", (7, 13), "one of: free, pro"),
    ("plan > free", "wrong-type", (0, 11), "use = or !="),
    ("rows", "not-a-condition", (0, 4), "compare it with something"),
    ("len(rows) > 1", "wrong-type", (4, 8), ""),
    ("rows / 2 > 1", "no-division", (5, 6), "multiply the other side"),
    ("rows % 0 = 0", "wrong-type", (0, 8), ""),
    ("1 < rows < 5", "malformed", (9, 10), "join them"),
    ("rows > ", "malformed", (7, 8), ""),
    ("rows > 1 2", "malformed", (9, 10), ""),
    ("rows && name", "malformed", (5, 7), "write: and"),
    ("exec('x') = 1", "unknown-function", (0, 4), "only len"),
    ("name = 'a", "malformed", (7, 9), ""),
    ("name matches /(?=a)/", "bad-regex", (13, 20), ""),
    ("due = 2024-02-30", "malformed", (6, 16), ""),
    ("ratio = price", "wrong-type", (0, 13), ""),
    ("(rows = 1) = (rows = 2)", "nested-condition", (1, 9), ""),
    ("1 is null", "malformed", (0, 1), ""),
    ("rows not = 1", "malformed", (9, 10), ""),
]


@pytest.mark.parametrize(("source", "code", "span", "advice"), WRONG)
def test_a_wrong_condition_is_told_with_its_place(
    source: str, code: str, span: tuple[int, int], advice: str
) -> None:
    with pytest.raises(Malformed) as wrong:
        condition(source, TERMS)
    first = wrong.value.mistakes[0]
    assert (first.code, first.span) == (code, span)
    assert advice in first.advice


def test_every_mistake_is_told() -> None:
    with pytest.raises(Malformed) as wrong:
        condition("prise > 3 and nam = 'a' and rows is null", TERMS)
    assert len(wrong.value.mistakes) == 3


@pytest.mark.parametrize(
    "source",
    [
        "(" * 5000,
        "not " * 5000,
        "-" * 900 + "1 = 1",
        "a" * 2000,
        "len(" * 300,
        "\x00",
        "1+" * 400 + "1 = 1",
    ],
)
def test_hostile_text_is_refused_like_any_other(source: str) -> None:
    with pytest.raises(Malformed):
        condition(source, TERMS)


PIECES = st.sampled_from(
    [
        *TERMS,
        *("and", "or", "not", "is", "null", "in", "between", "matches", "len", "now"),
        *("(", ")", "+", "-", "*", "%", "/", "=", "!=", "<", ">=", ",", ".", "@", "é"),
        *("1", "0.5", "'a'", '"b"', "7d", "2024-01-01", "true", "/a/", "/[/", "12:30"),
        *("2024-01-01T00:00:00Z", "9" * 40, "1+" * 60, "(" * 30, "\n", "\0"),
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text())
def test_any_text_is_a_condition_or_is_refused(source: str) -> None:
    try:
        made = condition(source, TERMS)
    except Malformed as wrong:
        told = wrong.mistakes
        places_fit = all(0 <= start <= end for start, end in (m.span for m in told))
        if told and places_fit:
            return
        raise
    compile(made.python, "condition", "eval")


ASSIGNED = [
    ("finished_at", "now", "now"),
    ("finished_at", "null", "None"),
    ("finished_at", "started_at", "self.started_at"),
    ("plan", "pro", "Plan.PRO"),
    ("rows", "rows + 1", "self.rows + 1"),
    ("due", "due + 7d", "self.due + timedelta(seconds=604800)"),
    ("active", "true", "True"),
    ("name", '"x"', "'x'"),
]


@pytest.mark.parametrize(("field", "source", "python"), ASSIGNED)
def test_a_field_is_set_to_a_value_of_its_type(
    field: str, source: str, python: str
) -> None:
    term = TERMS[field]
    made = assigned(source, TERMS, term.type, optional=term.optional)
    assert made.python == python


@pytest.mark.parametrize(
    ("field", "source", "code"),
    [
        ("rows", "null", "compared-with-null"),
        ("rows", "rating", "might-be-null"),
        ("rows", "name", "wrong-type"),
        ("plan", "gratis", "unknown-choice"),
        ("rows", "price", "wrong-type"),
        ("active", "rows = 1", "nested-condition"),
    ],
)
def test_a_field_is_not_set_to_anything_else(
    field: str, source: str, code: str
) -> None:
    term = TERMS[field]
    with pytest.raises(Malformed) as wrong:
        assigned(source, TERMS, term.type, optional=term.optional)
    assert wrong.value.mistakes[0].code == code
