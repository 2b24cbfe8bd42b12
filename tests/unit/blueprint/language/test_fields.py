"""The long form of a field says whatever its line can say."""

import pytest

from backwright.blueprint.read import read

LONG = [
    (
        "date? >= today filter",
        "{type: date, optional: true, check: '>= today', filter: true}",
    ),
    ("string(40) length 3..40", "{type: string(40), length: 3..40}"),
    ("int 1..5 = 3", "{type: int, range: 1..5, default: 3}"),
    ("text matches /^a$/ unique", "{type: text, matches: /^a$/, unique: true}"),
    ("text unique per tenant", "{type: text, unique: per tenant, search: false}"),
    ("Job on delete restrict", "{type: Job, on_delete: restrict}"),
    ("text was note = draft", "{type: text, was: note, default: draft}"),
    ("int > 0 < 9", "{type: int > 0, check: [< 9]}"),
    ("json = {}", "{type: json, default: {}}"),
]


@pytest.mark.parametrize(("line", "long"), LONG)
def test_the_long_form_says_what_the_line_says(line: str, long: str) -> None:
    short, full = (
        read("x", f"service: s\nentities: {{E: {{fields: {{f: {said}}}}}}}\n")
        for said in (f"'{line}'", long)
    )
    assert short == full
