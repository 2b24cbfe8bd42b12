"""`enum(a, b)`."""

import keyword
import re
from collections.abc import Sequence
from typing import ClassVar, Final

from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema
from backwright.kinds.traits import Trait

LONGEST: Final = 40


class Enum(Kind):
    """One of a few words, each of at most 40 letters, digits and `_`, `-`, `.`."""

    name: ClassVar[str] = "enum"
    form: ClassVar[str] = "enum(a, b)"
    domain: ClassVar[str] = "str"
    response: ClassVar[str] = "str"
    traits: ClassVar[frozenset[Trait]] = frozenset(
        {
            Trait.COMPARABLE,
            Trait.SORTABLE,
            Trait.FILTERABLE,
            Trait.UNIQUE,
            Trait.INDEXABLE,
            Trait.DEFAULT,
            Trait.LISTABLE,
            Trait.FEW,
        }
    )
    key: ClassVar[Key | None] = Key(KeyForm.TEXT, '""', "''")
    expression: ClassVar[str] = "text"

    def use(self, arguments: Sequence[str]) -> Scalar:
        """Return a use of the kind; its arguments are the words."""
        if not arguments:
            raise Misfit("`enum` needs its words", "write `enum(draft, published)`")
        for word in arguments:
            if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", word):
                raise Misfit(f"`{word}` cannot be a word of an enum")
            if len(word) > LONGEST:
                raise Misfit(f"`{word}` is longer than {LONGEST} letters")
        doubled = [word for word in arguments if arguments.count(word) > 1]
        if doubled:
            raise Misfit(f"`{doubled[0]}` is there twice")
        clash = clashing(arguments)
        if clash:
            raise Misfit(f"`{clash[0]}` and `{clash[1]}` have one name in Python")
        return Scalar(self, tuple(arguments), self.limits(tuple(arguments)))

    def request(self, use: Scalar) -> str:
        """Return the words."""
        return f"Literal[{', '.join(map(repr, use.arguments))}]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return the words."""
        return {"type": "string", "enum": list(use.arguments)}

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        del use
        return (Import("typing", "Literal"),)

    def column(self, use: Scalar) -> str:
        """Return a text; `design` makes it an enum that has a class."""
        del use
        return f"String({LONGEST})"

    def migration(self, use: Scalar) -> str:
        """Return a text with a CHECK beside it."""
        del use
        return f"sa.String({LONGEST})"

    def read(self, use: Scalar, value: object) -> object:
        """Return the word, if it is one."""
        if str(value) not in use.arguments:
            words = ", ".join(f"`{word}`" for word in use.arguments)
            raise Misfit(f"`{value}` is none of {words}")
        return str(value)

    def python(self, use: Scalar, value: object) -> str:
        """Return the word in quotes."""
        del use
        return f'"{value}"'

    def sql(self, use: Scalar, value: object) -> str:
        """Return the word in quotes."""
        del use
        return f"'{value}'"

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return the words."""
        return use.arguments

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is none of the words."""
        del use
        return (Refused('"?"', "none of the words"), Refused("7", "a number"))

    def strategy(self, use: Scalar) -> str:
        """Return all words."""
        return f"st.sampled_from({list(use.arguments)!r})"


def member(word: str) -> str:
    """Return the name of a word in Python: `MERCADO_LIVRE`."""
    name = re.sub(r"\W", "_", word, flags=re.ASCII).upper()
    safe = name if not name[0].isdigit() else f"VALUE_{name}"
    return f"{safe}_" if keyword.iskeyword(safe) or safe == "MRO" else safe


def clashing(words: Sequence[str]) -> tuple[str, str] | None:
    """Return two words that would have one name in Python."""
    seen: dict[str, str] = {}
    for word in words:
        if member(word) in seen:
            return seen[member(word)], word
        seen[member(word)] = word
    return None
