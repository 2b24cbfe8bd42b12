"""Names: their casings, their plurals, and the words that cannot be names."""

import hashlib
import keyword
import re
from dataclasses import dataclass
from typing import Self

LONGEST_IDENTIFIER = 63
"""What PostgreSQL keeps of a name; the rest it drops without a word."""

_RESERVED_WORDS = """
    add all alter analyse analyze and any array as asc asymmetric authorization
    autoincrement between binary both case cast check collate collation column commit
    concurrently constraint create cross current_catalog current_date current_role
    current_schema current_time current_timestamp current_user default deferrable
    delete desc distinct do drop else end escape except exists false fetch for foreign
    freeze from full grant group having if ilike in index initially inner insert
    intersect into is isnull join lateral leading left like limit localtime
    localtimestamp natural not nothing notnull null offset on only or order outer
    overlaps placing primary raise references returning right select session_user set
    similar some symmetric table tablesample then to trailing transaction true union
    unique update user using values variadic verbose when where window with
"""

SQL_RESERVED = frozenset(_RESERVED_WORDS.split())
"""What PostgreSQL 15 or SQLite 3.40 does not take as a column without quotes."""

_IRREGULAR = {
    "appendix": "appendices",
    "child": "children",
    "criterion": "criteria",
    "datum": "data",
    "echo": "echoes",
    "foot": "feet",
    "goose": "geese",
    "hero": "heroes",
    "leaf": "leaves",
    "life": "lives",
    "matrix": "matrices",
    "medium": "media",
    "mouse": "mice",
    "ox": "oxen",
    "person": "people",
    "phenomenon": "phenomena",
    "potato": "potatoes",
    "quiz": "quizzes",
    "thief": "thieves",
    "tomato": "tomatoes",
    "tooth": "teeth",
    "vertex": "vertices",
    "veto": "vetoes",
    "wife": "wives",
    "wolf": "wolves",
    **{f"{stem}f": f"{stem}ves" for stem in ("cal", "el", "hal", "loa", "sel", "shel")},
    **{f"{stem}fe": f"{stem}ves" for stem in ("kni",)},
}

_WORDS_THAT_STAY = """
    aircraft data equipment feedback fish goods hardware information knowledge media
    metadata news people series settings sheep software species staff traffic
"""

_SAME = frozenset(_WORDS_THAT_STAY.split())

_HUMANS_ENDING_IN_MAN = frozenset({"german", "human", "norman", "ottoman", "roman"})

_PLURALS = (
    (r"(?<=[a-z])ics$", "ics"),  # analytics, logistics
    (r"man$", "men"),
    (r"is$", "es"),  # analysis, basis
    (r"(s|x|z|ch|sh)$", r"\1es"),
    (r"([^aeiou]|qu)y$", r"\1ies"),
    (r"$", "s"),
)

_SINGULARS = (
    (r"(?<=[a-z])ics$", "ics"),
    (r"men$", "man"),
    (r"(analy|^ba|cri|diagno|hypothe|synop|synthe|the)ses$", r"\1sis"),
    (r"^(cook|d|l|mov|p|t|z?omb)ies$", r"\1ie"),
    (r"([^aeiou]|qu)ies$", r"\1y"),
    (r"(ss|sh|ch|x|zz|[^aeo]us|tus|ias)es$", r"\1"),
    (r"(?<![su])s$", ""),
)

_BREAKS = re.compile(r"[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in any casing, in lower case."""
    return tuple(word.lower() for word in _BREAKS.split(name) if word)


def snake(name: str) -> str:
    """Return the name as `job_run`."""
    return "_".join(words(name))


def kebab(name: str) -> str:
    """Return the name as `job-run`."""
    return "-".join(words(name))


def pascal(name: str) -> str:
    """Return the name as `JobRun`."""
    return "".join(word[:1].upper() + word[1:] for word in words(name))


def camel(name: str) -> str:
    """Return the name as `jobRun`."""
    made = pascal(name)
    return made[:1].lower() + made[1:]


def constant(name: str) -> str:
    """Return the name as `JOB_RUN`."""
    return snake(name).upper()


def human(name: str) -> str:
    """Return the name as `job run`."""
    return " ".join(words(name))


def plural(noun: str) -> str:
    """Return the plural of a name in snake case; its last word is the noun."""
    start, line, last = noun.rpartition("_")
    return start + line + _plural_of_word(last)


def singular(noun: str) -> str:
    """Return the singular of a name in snake case; its last word is the noun."""
    start, line, last = noun.rpartition("_")
    return start + line + _singular_of_word(last)


def _plural_of_word(word: str) -> str:
    if word in _SAME:
        return word
    if word in _HUMANS_ENDING_IN_MAN:
        return f"{word}s"
    return _IRREGULAR.get(word) or _first_change(word, _PLURALS)


def _singular_of_word(word: str) -> str:
    known = {many: one for one, many in _IRREGULAR.items()}
    if word in known:
        return known[word]
    return word if word in _SAME else _first_change(word, _SINGULARS)


def _first_change(word: str, changes: tuple[tuple[str, str], ...]) -> str:
    for pattern, replacement in changes:
        changed, count = re.subn(pattern, replacement, word, count=1)
        if count:
            return changed
    return word


def is_pascal(name: str) -> bool:
    """Tell whether the name is one in Pascal case: `JobRun`."""
    return re.fullmatch(r"[A-Z][A-Za-z0-9]*", name) is not None


def is_sql_reserved(name: str) -> bool:
    """Tell whether a database of ours takes the name for a column only in quotes."""
    return name.lower() in SQL_RESERVED


def identifier(text: str) -> str:
    """Return a Python name for any text: `class_` for `class`, `value_2` for `2`."""
    ascii_only = text.encode("ascii", "ignore").decode()
    name = snake(ascii_only) or "value"
    if name[0].isdigit():
        name = f"value_{name}"
    return f"{name}_" if keyword.iskeyword(name) else name


def shortened(name: str, longest: int = LONGEST_IDENTIFIER) -> str:
    """Return the name, cut if a database would cut it, still different from others."""
    if len(name.encode()) <= longest:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:8]
    kept = name.encode()[: longest - len(digest) - 1].decode(errors="ignore")
    return f"{kept.rstrip('_')}_{digest}"


@dataclass(frozen=True, slots=True)
class Names:
    """One thing's name in every form that a service writes it in.

    Attributes:
        pascal: `JobRun`, its class.
        snake: `job_run`, a variable.
        camel: `jobRun`, a key of JSON.
        words: `job run`, in a sentence.
        plural_pascal: `JobRuns`.
        plural_snake: `job_runs`, its module and its table.
        plural_camel: `jobRuns`.
        plural_words: `job runs`.
        path: `job-runs`, its route.
    """

    pascal: str
    snake: str
    camel: str
    words: str
    plural_pascal: str
    plural_snake: str
    plural_camel: str
    plural_words: str
    path: str

    @classmethod
    def of(cls, name: str, plural_name: str = "") -> Self:
        """Return the names of a thing.

        Args:
            name: Its name in any casing; a Pascal one is kept letter for letter.
            plural_name: Its plural in any casing, where English does not make it so.
        """
        one = snake(name)
        many = snake(plural_name) if plural_name else plural(one)
        return cls(
            pascal=name if is_pascal(name) else pascal(name),
            snake=one,
            camel=camel(one),
            words=human(one),
            plural_pascal=pascal(many),
            plural_snake=many,
            plural_camel=camel(many),
            plural_words=human(many),
            path=kebab(many),
        )
