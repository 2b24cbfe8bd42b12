"""A DEFAULT of SQL as the default of a field."""

import pytest

from backwright.importing.sql.defaults import default_of
from backwright.importing.sql.tokens import Unsayable


@pytest.mark.parametrize(
    ("sql", "kind", "said"),
    [
        ("'free'::plan", "enum", "free"),
        ("'x''y'::character varying", "string", '"x\'y"'),
        ("NULL::character varying", "string", ""),
        ("now()", "datetime", "now"),
        ("CURRENT_TIMESTAMP", "datetime", "now"),
        ("(CURRENT_DATE)", "date", "today"),
        ("'2020-01-31'::date", "date", '"2020-01-31"'),
        ("true", "bool", "true"),
        ("0", "bool", "false"),
        ("'-3'::integer", "int", "-3"),
        ("0.50", "decimal", "0.50"),
        ("'{\"a\": [1.50]}'::jsonb", "json", '{"a": [1.50]}'),
        ("'{}'::text[]", "list of string", "[]"),
        ("ARRAY['a'::text, 'b'::text]", "list of string", '["a", "b"]'),
    ],
)
def test_says_the_same(sql: str, kind: str, said: str) -> None:
    assert default_of(sql, kind) == said


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("gen_random_uuid()", "uuid"),
        ("a + 1", "int"),
        ("now()", "string"),
        ("'{a,b}'::text[]", "list of string"),
        ("'not json'", "json"),
        ("''::text || 'x'", "string"),
    ],
)
def test_refuses_what_is_computed(sql: str, kind: str) -> None:
    with pytest.raises(Unsayable):
        default_of(sql, kind)
