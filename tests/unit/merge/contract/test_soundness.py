"""What is called harmless is held against a validator that knows nothing of us."""

from random import Random
from typing import Any

import jsonschema_rs
from hypothesis import event, given, settings
from hypothesis import strategies as st

from backwright.merge.contract.operations import compare

Json = dict[str, Any]

STRINGS = st.fixed_dictionaries(
    {"type": st.just("string")},
    optional={
        "minLength": st.integers(0, 3),
        "maxLength": st.integers(1, 4),
        "pattern": st.sampled_from(["^a", "^b"]),
        "enum": st.lists(st.sampled_from(["a", "b", "ab"]), min_size=1, unique=True),
    },
)
NUMBERS = st.fixed_dictionaries(
    {"type": st.sampled_from(["integer", "number"])},
    optional={
        "minimum": st.integers(-1, 2),
        "maximum": st.integers(1, 4),
        "exclusiveMinimum": st.integers(-1, 1),
        "exclusiveMaximum": st.integers(2, 4),
        "multipleOf": st.sampled_from([1, 2, 4]),
    },
)
LEAVES = (
    STRINGS | NUMBERS | st.sampled_from([{}, {"type": "null"}, {"type": "boolean"}])
)


def composed(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
    fields = st.dictionaries(st.sampled_from(["a", "b"]), inner, min_size=1)
    objects = st.builds(
        lambda properties, needed: {
            "type": "object",
            "properties": properties,
            "required": [name for name in properties if name in needed],
        },
        fields,
        st.sets(st.sampled_from(["a", "b"])),
    )
    lists = st.fixed_dictionaries(
        {"type": st.just("array"), "items": inner},
        optional={
            "minItems": st.integers(0, 2),
            "maxItems": st.integers(1, 2),
            "uniqueItems": st.booleans(),
        },
    )
    choices = st.lists(inner, min_size=1, max_size=3).map(lambda each: {"anyOf": each})
    return objects | lists | choices


SCHEMAS = st.recursive(LEAVES, composed, max_leaves=4)
ATOMS = (
    st.sampled_from(["", "a", "b", "ab", "abc", "abcde", "xyz"])
    | st.integers(-2, 5)
    | st.sampled_from([0.5, 1.5, None, True, False])
)
VALUES = st.recursive(
    ATOMS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["a", "b"]), inner, max_size=2)
    ),
    max_leaves=4,
)


def contracts(old: Json, new: Json, *, sent: bool) -> list[Json]:
    both = []
    for schema in (old, new):
        content = {"content": {"application/json": {"schema": schema}}}
        body = {"requestBody": {"required": True, **content}, "responses": {}}
        back = {"responses": {"200": content}}
        both.append({"paths": {"/a": {"post": body if sent else back}}})
    return both


def closed(schema: Json) -> Json:
    """Return what is really given: nobody sends a field that a contract never named."""
    new = dict(schema)
    if "properties" in new:
        fields = {name: closed(inner) for name, inner in new["properties"].items()}
        new |= {"properties": fields, "additionalProperties": False}
    if "items" in new:
        new["items"] = closed(new["items"])
    if "anyOf" in new:
        new["anyOf"] = [closed(inner) for inner in new["anyOf"]]
    return new


MOSTLY = 0.8


def changed(schema: Json, rng: Random) -> Json:
    """Return a schema with a keyword less, a bound moved or a variant more or less."""
    new = {
        key: each
        for key, each in schema.items()
        if rng.random() < MOSTLY or key == "type"
    }
    for key, each in new.items():
        if key in {"minimum", "maximum", "minLength", "maxLength"}:
            new[key] = max(0, each + rng.choice([-1, 0, 1]))
        if key == "items":
            new[key] = changed(each, rng)
        if key == "properties":
            new[key] = {name: changed(inner, rng) for name, inner in each.items()}
        if key == "anyOf":
            new[key] = [changed(inner, rng) for inner in each]
            rng.shuffle(new[key])
    return new if rng.random() < MOSTLY else {"anyOf": [new, {"type": "null"}]}


@settings(max_examples=300, deadline=None)
@given(
    SCHEMAS,
    SCHEMAS | st.none(),
    st.randoms(use_true_random=False),
    st.lists(VALUES, min_size=10, max_size=30),
    st.booleans(),
)
def test_what_is_harmless_breaks_no_client(
    old: Json,
    other: Json | None,
    rng: Random,
    values: list[object],
    sent: bool,  # noqa: FBT001 (drawn)
) -> None:
    new = changed(old, rng) if other is None else other
    found = compare(*contracts(old, new, sent=sent))
    if any(each.breaking for each in found):
        return
    event("harmless" if found else "same")
    given_, taken = (old, new) if sent else (new, old)
    allowed, understood = (
        jsonschema_rs.validator_for(each) for each in (closed(given_), taken)
    )
    for value in values:
        if allowed.is_valid(value):
            event("a value compared")
            assert understood.is_valid(value)


@settings(max_examples=200, deadline=None)
@given(SCHEMAS, st.booleans())
def test_a_schema_does_not_differ_from_itself(schema: Json, sent: bool) -> None:  # noqa: FBT001
    assert compare(*contracts(schema, schema, sent=sent)) == []
