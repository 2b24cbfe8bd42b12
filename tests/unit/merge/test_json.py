import json
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from backwright.merge.texts import merge_text

SCALARS = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)
DOCUMENTS = st.dictionaries(st.text(max_size=3), VALUES, max_size=5)
Json = dict[str, Any]


def written(document: Json) -> str:
    text = json.dumps(document, indent=2, sort_keys=True, ensure_ascii=False)
    return f"{text}\n"


def merged(base: Json, yours: str, theirs: Json) -> Json:
    found = merge_text("x.json", written(base), yours, written(theirs))
    assert not found.conflicts
    document: Json = json.loads(found.text)
    assert found.text in (written(document), yours)
    return document


@given(DOCUMENTS, DOCUMENTS, DOCUMENTS)
def test_what_either_side_adds_is_there(base: Json, one: Json, two: Json) -> None:
    yours = base | {f"mine {key}": value for key, value in one.items()}
    theirs = base | {f"ours {key}": value for key, value in two.items()}
    assert merged(base, written(yours), theirs) == yours | theirs


@given(DOCUMENTS, DOCUMENTS)
def test_the_format_of_a_side_is_no_change(base: Json, more: Json) -> None:
    theirs = base | {f"ours {key}": value for key, value in more.items()}
    assume(theirs != base)
    compact = json.dumps(base, ensure_ascii=False) + "\n"
    assert merged(base, compact, theirs) == theirs


@given(DOCUMENTS, st.data())
def test_what_each_side_takes_away_is_gone(base: Json, data: st.DataObject) -> None:
    gone = [data.draw(st.sets(st.sampled_from([*base, ""]))) for _ in range(2)]
    yours, theirs = (
        {key: each for key, each in base.items() if key not in keys} for keys in gone
    )
    expected = {key: each for key, each in yours.items() if key in theirs}
    assert merged(base, written(yours), theirs) == expected
