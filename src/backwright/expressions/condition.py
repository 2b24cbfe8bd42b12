"""From the text of an expression to what it says in Python and in SQL."""

from dataclasses import dataclass

from backwright.expressions.judge import judged, judged_value
from backwright.expressions.logic import passes
from backwright.expressions.mistake import Malformed, Mistake
from backwright.expressions.parse import parse
from backwright.expressions.postgresql import PostgreSql
from backwright.expressions.python import OF_ITSELF, Python, Voice
from backwright.expressions.sql import Sql, Unsayable
from backwright.expressions.sqlite import Sqlite
from backwright.expressions.syntax import Literal, Node, depends_on_time, names_in
from backwright.expressions.terms import Terms, Type, optional_paths


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A condition in every language; all agree on every row.

    A condition passes if it is true, or unknown because a value is null.

    Attributes:
        source: How it was written.
        python: What must hold, as Python.
        imports: The lines that `python` needs.
        postgresql: What must hold, as SQL; None where it cannot be said exactly.
        sqlite: The same for SQLite.
        names: The fields that it speaks of, in order.
        timely: Whether it depends on `now`: it then holds of a change, and may no
            longer hold of what is stored.
        tree: What it says, judged.
    """

    source: str
    python: str
    imports: tuple[str, ...]
    postgresql: str | None
    sqlite: str | None
    names: tuple[str, ...]
    timely: bool
    tree: Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Assigned:
    """A value that a field is set to.

    Attributes:
        source: How it was written.
        python: The value, as Python.
        imports: The lines that `python` needs.
        names: The fields that it speaks of, in order.
        timely: Whether it depends on `now`.
    """

    source: str
    python: str
    imports: tuple[str, ...]
    names: tuple[str, ...]
    timely: bool


def condition(text: str, terms: Terms, voice: Voice = OF_ITSELF) -> Condition:
    """Return a condition in every language.

    Args:
        text: The condition, in the closed language.
        terms: What its names stand for.
        voice: How Python speaks of the fields and of `now`.

    Raises:
        Malformed: It is no condition; carries everything that is wrong.
    """
    tree = judged(parse(text), terms)
    writer = Python(terms, voice)
    written = writer.logic(passes(tree, terms)).text
    return Condition(
        source=text,
        python=written,
        imports=tuple(sorted(writer.imports)),
        postgresql=_sql(PostgreSql(terms), tree),
        sqlite=_sql(Sqlite(terms), tree),
        names=names_in(tree),
        timely=depends_on_time(tree),
        tree=tree,
    )


def assigned(
    text: str,
    terms: Terms,
    expected: Type,
    voice: Voice = OF_ITSELF,
    *,
    optional: bool,
) -> Assigned:
    """Return the value that a field is set to.

    Args:
        text: The value, in the closed language.
        terms: What its names stand for.
        expected: What the field is.
        voice: How Python speaks of the fields and of `now`.
        optional: Whether the field can be null.

    Raises:
        Malformed: It is no such value; carries everything that is wrong.
    """
    tree = parse(text)
    null = isinstance(tree, Literal) and tree.value is None
    if not (null and optional):
        tree = judged_value(tree, terms, expected)
        _require_no_null(tree, terms, optional=optional)
    writer = Python(terms, voice)
    return Assigned(
        source=text,
        python="None" if null else writer.member(tree, expected),
        imports=tuple(sorted(writer.imports)),
        names=names_in(tree),
        timely=depends_on_time(tree),
    )


def _require_no_null(tree: Node, terms: Terms, *, optional: bool) -> None:
    """Refuse what might be null where that has no meaning."""
    names = names_in(tree)
    alone = optional and len(names) == 1 and getattr(tree, "path", "") == names[0]
    unsure = [name for name in names if optional_paths(name, terms)]
    if unsure and not alone:
        message = f"{unsure[0]} might be null"
        raise Malformed(Mistake("might-be-null", message, tree.span))


def _sql(writer: Sql, tree: Node) -> str | None:
    if depends_on_time(tree):
        return None
    try:
        return writer.condition(tree).text
    except Unsayable:
        return None
