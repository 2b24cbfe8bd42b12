"""The JSON Schema says what the reader says: an editor and backwright agree."""

import json
import re
from datetime import date

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.fields import FIELD_PATTERN, parse_field
from backwright.blueprint.read import read
from backwright.blueprint.schema import schema
from backwright.blueprint.source import Text
from backwright.diagnostics import Rejected


@pytest.fixture(scope="module")
def validator() -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(json.loads(json.dumps(schema())))


def _data(text: str) -> object:
    return _plain(YAML(typ="safe", pure=True).load(text))


def _plain(value: object) -> object:
    match value:
        case dict():
            return {str(key): _plain(of) for key, of in value.items()}
        case list():
            return [_plain(of) for of in value]
        case date():
            return value.isoformat()
        case _:
            return value


def test_the_schema_is_a_schema() -> None:
    jsonschema_rs.meta.validate(json.loads(json.dumps(schema())))


def test_what_is_accepted_is_valid(
    validator: jsonschema_rs.Draft202012Validator, blueprints: dict[str, str]
) -> None:
    for name, text in blueprints.items():
        told = [error.message for error in validator.iter_errors(_data(text))]
        assert told == [], name


ONE_ENTITY = "service: shop\nentities:\n  Book:\n"
WRONG = [
    "service: shop\n",
    "service: Shop\nentities: {}\n",
    "service: shop\nlayot: crud\nentities: {}\n",
    "service: shop\nlayout: onion\nentities: {}\n",
    f"{ONE_ENTITY}    access: {{read: anyone}}\n",
    f"{ONE_ENTITY}    fields: {{title: string(20) serch}}\n",
    f"{ONE_ENTITY}    fields: {{title: 'string(20'}}\n",
    f"{ONE_ENTITY}    fields: {{Title: text}}\n",
    f"{ONE_ENTITY}    fields: {{title: {{kind: text}}}}\n",
    f"{ONE_ENTITY}    fields: {{}}\n    tenant: some\n",
    f"{ONE_ENTITY}    fields: {{}}\n    access: {{read: [A B]}}\n",
    f"{ONE_ENTITY}    fields: {{}}\n    lifecycle: {{status: a, go: a > b}}\n",
    f"{ONE_ENTITY}    fields: {{}}\n    soft_delete: maybe\n",
    f"{ONE_ENTITY}    fields: {{}}\n    api: {{ids: serial}}\n",
    "service: shop\nentities: {}\nlimits: {login: 5 a minute}\n",
    "service: shop\nentities: {}\ntasks: {t: {every: often}}\n",
    "service: shop\nentities: {}\nauth: {tokens: {access: 15}}\n",
    "workspace: shop\n",
    "workspace: shop\nservices: {a: {}}\n",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_rejected_is_not_valid(
    validator: jsonschema_rs.Draft202012Validator, text: str
) -> None:
    with pytest.raises(Rejected):
        read("shop.yaml", text)
    assert not validator.is_valid(_data(text))


PARTS = st.sampled_from(
    [
        *(
            "unique",
            "unique  per tenant",
            "index",
            "search",
            "serch",
            "on delete cascade",
        ),
        *(
            "on delete",
            "was old",
            ">= 0",
            "<5",
            '!= "a b"',
            "1..5",
            "..2.5",
            "1 ..",
            "..",
        ),
        *(
            "length 3..4",
            "length 8",
            "length",
            r"matches /^\d\/$/",
            "matches /a",
            "= 0",
        ),
        *('= "a, b"', '= {"a": [1]}', "= [", "= now", "=", "= -1.5", "?", "readonly"),
    ]
)
TYPES = st.sampled_from(
    [
        "int",
        "decimal( 10,2 )",
        "enum(a, 'b c')",
        'enum("(", x was y)',
        "list of A",
        "a(",
    ]
)


@given(TYPES, st.lists(PARTS, max_size=4))
def test_a_line_that_is_accepted_is_valid(kind: str, parts: list[str]) -> None:
    line = " ".join([kind, *parts])
    try:
        parse_field(Text(line))
    except Malformed:
        return
    assert re.search(FIELD_PATTERN, line)
