"""The reference of the language as Markdown, from the definitions that read it."""

from collections.abc import Iterable, Iterator

from backwright.blueprint.explain import sections
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.glossary import GLOSSARY, Entry

HEAD = r"""# The blueprint

<!-- Written from src/backwright/blueprint/language; a test compares. -->

A blueprint is a YAML 1.2 file that says what a service is to be, or a workspace of
several. Anchors, aliases, tags and merge keys have no use in it. Whatever is not said
has a default or is denied.

`backwright fmt` writes it canonically, `backwright explain WORD` tells what a word
means, and `backwright schema` prints the JSON Schema that editors complete it with.

## A field's line

    type[(args)][?] [constraints] [flags] [= default]

    title: string(200) search sort
    price: decimal(10,2) >= 0 filter = 9.99
    isbn: string(13) matches /^\d{13}$/ unique
    author: Author on delete restrict
    tags: list of string(40) length ..10 = []

A type is a kind (such as `string` or `decimal`: ask `backwright explain decimal`), a
value object, or an entity: then the field is a reference, `unique` makes it one to one,
and `list of` many to many.
Constraints are comparisons (`>= 0`, `< list_price`, `>= today`), ranges (`1..5`,
`..9.5`), `length 3..40` and `matches /re/`. Between `{` and `}` YAML ends a text at a
comma, so put such a line in quotes there: `{price: "decimal(10,2)"}`.

Whatever a line can say, the long form can say too: `due: {type: date, optional: true}`.

## Conditions

Invariants, and the `if` of a transition, are conditions in a small closed language:

    ends after it starts: finished_at is null or finished_at >= started_at
    pays on time: due_on between ordered_on and ordered_on + 30d
    is small or known: len(name) <= 40 and (size in (s, m) or code matches /^[A-Z]+$/)

Comparisons `= != < <= > >=`, `and`, `or`, `not`, `+ - *`, `%` by a number, `is null`,
`in (…)`, `between … and …`, `matches /re/`, `len(…)`, `now`, `today`, dates
(`2026-01-31`), lengths of time (`90s 15m 2h 7d 1w`), texts in quotes, fields, and
fields of value objects (`credit.amount`). There is no division: multiply the other
side. A condition that is unknown because a value is null passes, as a CHECK does. Each
becomes one check of the domain and, where the database can say the same, a CHECK.

In regular expressions `\d`, `\w` and `\s` mean ASCII, `$` is the end of the text and
nothing else; look-around, back references, flags and `\b` are refused, since the
languages and databases do not share them.
"""

_ORDER = (
    "single-service",
    "workspace",
    "auth",
    "tokens",
    "api",
    "envelope",
    "errors",
    "single-value",
    "composite-value",
    "entity",
    "field",
    "computed-field",
    "transition",
    "action",
    "entity-api",
    "task",
)


def reference() -> str:
    """Return the reference of the language."""
    found = {section.title: section for section in sections()}
    chapters = [_chapter(found[title]) for title in _ORDER]
    return "\n".join([HEAD, *chapters, _words(GLOSSARY)])


def _chapter(section: Section[object]) -> str:
    rows = "\n".join(_row(key) for key in section.keys)
    return f"## Keys of {section.called}\n\n{_table_head('key')}{rows}\n"


def _row(key: Key) -> str:
    needed = " **Required.**" if key.required else ""
    cells = (f"`{key.name}`", _cell(key.summary) + needed, f"`{_cell(key.example)}`")
    return f"| {' | '.join(cells)} |"


def _words(entries: Iterable[Entry]) -> str:
    rows = "\n".join(_words_rows(entries))
    return f"## Other words\n\n{_table_head('word')}{rows}\n"


def _words_rows(entries: Iterable[Entry]) -> Iterator[str]:
    for entry in entries:
        cells = (
            f"`{_cell(entry.word)}`",
            _cell(f"{entry.place}: {entry.summary}"),
            f"`{_cell(entry.example)}`",
        )
        yield f"| {' | '.join(cells)} |"


def _table_head(first: str) -> str:
    return f"| {first} | what it says | example |\n| --- | --- | --- |\n"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")
