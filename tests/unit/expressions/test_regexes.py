"""A regular expression means the same in Python, Rust, PostgreSQL and SQLite."""

import os
import re
from typing import Annotated, Protocol

import pytest
from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from pydantic import Field, TypeAdapter, ValidationError

from backwright.expressions.regexes import Regex, Unportable, portable

Row = dict[str, tuple[str, object]]


class Database(Protocol):
    def passes(self, check: str, row: Row) -> bool: ...


ATOMS = ["a", "b", "A", "é", ".", r"\d", r"\w", r"\s", r"\S", r"\.", "-", r"\n"]
CLASSES = [
    "[ab]",
    "[^a]",
    "[a-c9]",
    r"[\w-]",
    r"[\]\[^]",
    "[]a]",
    "[^]b]",
    r"[\D]",
    "[*?]",
]
COUNTS = ["", "", "", "*", "+", "?", "{2}", "{0,2}", "{1,}", "{,2}"]
PIECES = st.builds(
    "{}{}".format, st.sampled_from(ATOMS + CLASSES), st.sampled_from(COUNTS)
)
PATTERNS = st.recursive(
    st.lists(PIECES, max_size=4).map("".join),
    lambda inner: st.one_of(
        st.builds("(?:{}|{})".format, inner, inner),
        st.builds("({}){}".format, inner, st.sampled_from(COUNTS)),
        st.builds("^{}$".format, inner),
        st.builds("^{}{}$".format, inner, PIECES),
    ),
    max_leaves=3,
)
FIXED = st.builds(
    "{}{}".format, st.sampled_from(ATOMS + CLASSES), st.sampled_from(["", "", "{2}"])
)
SIMPLE_PATTERNS = st.builds(
    "^{}{}$".format, st.lists(FIXED, max_size=3).map("".join), PIECES
)
TEXTS = st.text(alphabet="aAbcé9_- .\n*?[]^", max_size=6)
EXAMPLES = settings(
    max_examples=int(os.environ.get("TEST_EXAMPLES", "150")), deadline=None
)


def _portable(source: str) -> Regex:
    try:
        return portable(source)
    except Unportable:
        reject()


@EXAMPLES
@given(source=PATTERNS, text=TEXTS)
def test_python_means_what_ascii_python_means(source: str, text: str) -> None:
    regex = _portable(source)
    ours = re.search(regex.python, text) is not None
    theirs = re.search(source.replace("$", r"\Z"), text, re.ASCII) is not None
    assert ours is theirs


@EXAMPLES
@given(source=PATTERNS, text=TEXTS)
def test_pydantic_matches_what_python_matches(source: str, text: str) -> None:
    regex = _portable(source)
    try:
        TypeAdapter(Annotated[str, Field(pattern=regex.rust)]).validate_python(text)
        matched = True
    except ValidationError:
        matched = False
    assert matched is (re.search(regex.python, text) is not None)


@EXAMPLES
@given(source=PATTERNS, text=TEXTS)
def test_postgresql_matches_what_python_matches(
    postgresql: Database, source: str, text: str
) -> None:
    regex = _portable(source)
    check = f"\"x\" ~ '{regex.postgresql}'"
    passes = postgresql.passes(check, {"x": ("text", text)})
    assert passes is (re.search(regex.python, text) is not None)


@EXAMPLES
@given(source=SIMPLE_PATTERNS, data=st.data())
def test_sqlite_matches_what_python_matches_where_it_can(
    sqlite: Database, source: str, data: st.DataObject
) -> None:
    regex = _portable(source)
    check = regex.sqlite('"x"')
    if check is None:
        reject()
    text = data.draw(TEXTS | st.from_regex(re.compile(regex.python), fullmatch=True))
    assume("\0" not in text)
    passes = sqlite.passes(check, {"x": ("text", text)})
    assert passes is (re.search(regex.python, text) is not None)


@pytest.mark.parametrize(
    "source",
    [r"^\d{13}$", r"^[A-Z0-9][A-Z0-9-]{2,31}$", r"^\d{14}$", r"^#[0-9a-f]{6}$"],
)
def test_the_usual_patterns_become_checks_in_both_databases(source: str) -> None:
    regex = portable(source)
    assert regex.postgresql is not None
    assert regex.sqlite("x") is not None


@EXAMPLES
@given(source=PATTERNS, text=TEXTS)
def test_matching_as_a_whole_is_matching_between_the_edges(
    source: str, text: str
) -> None:
    regex = _portable(f"^{source}$")
    if regex.whole is None:
        reject()
    found = re.fullmatch(regex.whole, text) is not None
    assert found is (re.search(regex.python, text) is not None)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("(?=a)b", "look-ahead"),
        ("(?<!a)b", "look-behind"),
        (r"(a)\1", r'"\1"'),
        ("(?i)a", "flag"),
        ("(?P<x>a)", "named group"),
        (r"\bword", r'"\b"'),
        ("[[:alpha:]]", "named class"),
        ("a{2000}", "1000"),
        ("(?:a{900}){900}", "too many"),
        ("(a", "not closed"),
        ("[a", "not closed"),
        ("a)", "closes nothing"),
        ("*a", "nothing to repeat"),
        ("a**", "repeat cannot be repeated"),
        ("[b-a]", "ends before it begins"),
        ("a{3,2}", "ends before it begins"),
        ("(" * 500, "deeper"),
    ],
)
def test_what_is_not_known_everywhere_is_refused_with_its_name(
    source: str, said: str
) -> None:
    with pytest.raises(Unportable, match=re.escape(said)):
        portable(source)


@given(st.text(max_size=40))
def test_any_text_is_a_regular_expression_or_is_refused(source: str) -> None:
    try:
        regex = portable(source)
    except Unportable:
        return
    assert re.compile(regex.python)
