"""What kinds of text have in common."""

from collections.abc import Sequence
from typing import ClassVar, Final

from backwright.kinds.bounds import Bounds
from backwright.kinds.imported import Import
from backwright.kinds.key import Key, KeyForm
from backwright.kinds.kind import ANNOTATED, FIELD, WIRE, Imports, Kind, Misfit
from backwright.kinds.patterns import examples_of_all, lets_nul_in
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example
from backwright.kinds.traits import TEXTUAL, Trait

PRINTABLE: Final = r"^[^\x00]*$"
WORDS: Final = tuple(
    f"{start} example"
    for start in (
        *("First", "Second", "Third", "Another", "Bright"),
        *("Calm", "Distinct", "Early", "Fair", "Gentle"),
    )
)


class Textual(Kind):
    """A kind whose values are texts.

    Attributes:
        longest: The greatest length that it may be given.
        usual: Its length when nothing was said; None where it must be said.
        pattern: What each of its values matches; empty for any text.
        words: Examples, where no pattern is asked for.
        noun: What a value that matches the pattern is called, with its article.
    """

    longest: ClassVar[int] = 10_000
    usual: ClassVar[int | None] = None
    pattern: ClassVar[str] = ""
    words: ClassVar[tuple[str, ...]] = WORDS
    noun: ClassVar[str] = "a text"
    domain: ClassVar[str] = "str"
    response: ClassVar[str] = "str"
    traits: ClassVar[frozenset[Trait]] = TEXTUAL
    key: ClassVar[Key | None] = Key(KeyForm.TEXT, '""', "''")
    expression: ClassVar[str] = "text"

    def use(self, arguments: Sequence[str]) -> Scalar:
        """Return a use of the kind; its argument is the greatest length."""
        if not arguments and self.usual is not None:
            return Scalar(self, (), self.limits(()))
        if len(arguments) != 1:
            raise Misfit(
                f"`{self.name}` needs its greatest length",
                f"write `{self.form}`, for example `{self.name}(120)`",
            )
        if not arguments[0].isdecimal() or not 1 <= int(arguments[0]) <= self.longest:
            raise Misfit(
                f"the length of `{self.name}` is a number from 1 to {self.longest}",
                "longer texts are `text`" if self.name == "string" else "",
            )
        return Scalar(self, tuple(arguments), self.limits(tuple(arguments)))

    def limits(self, arguments: tuple[str, ...]) -> Bounds:
        """Return the bounds that the argument sets."""
        longest = int(arguments[0]) if arguments else self.usual
        patterns = (self.pattern,) if self.pattern else ()
        return Bounds(max_length=longest, patterns=patterns)

    def request(self, use: Scalar) -> str:
        """Return the annotation: its length, its pattern, and no NUL."""
        bounds = use.bounds
        said = [f"min_length={bounds.min_length}"] if bounds.min_length else []
        said.append(f"max_length={bounds.max_length}")
        said += [f"pattern={bounds.patterns[0]!r}"] if bounds.patterns else []
        said += [] if bounds.patterns else ["pattern=PRINTABLE"]
        said.append(f"examples=[{self.json(use, self.examples(use)[0])}]")
        more = [f"Field(pattern={pattern!r})" for pattern in bounds.patterns[1:]]
        if bounds.patterns and all(map(lets_nul_in, bounds.patterns)):
            more.append("NoNul")
        parts = ["str", f"Field({', '.join(said)})", *more]
        return f"Annotated[{', '.join(parts)}]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its lengths and its pattern: the last of them, as Pydantic does."""
        bounds = use.bounds
        least = {"minLength": bounds.min_length} if bounds.min_length else {}
        return {
            "type": "string",
            **least,
            "maxLength": bounds.max_length,
            "pattern": bounds.patterns[-1] if bounds.patterns else PRINTABLE,
            "examples": example(self.json(use, self.examples(use)[0])),
        }

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        del use
        return (ANNOTATED, FIELD, Import(WIRE, "PRINTABLE"), Import(WIRE, "NoNul"))

    def column(self, use: Scalar) -> str:
        """Return a column of the greatest length."""
        return f"String({use.bounds.max_length})"

    def migration(self, use: Scalar) -> str:
        """Return a column of the greatest length."""
        return f"sa.String({use.bounds.max_length})"

    def read(self, use: Scalar, value: object) -> object:
        """Return the text."""
        del use
        if not isinstance(value, str):
            raise Misfit(f"{value!r} is no text", 'write it in quotes: `"…"`')
        return str(value)

    def python(self, use: Scalar, value: object) -> str:
        """Return the text in quotes."""
        del use
        return repr(str(value))

    def sql(self, use: Scalar, value: object) -> str:
        """Return the text in quotes."""
        del use
        doubled = str(value).replace("'", "''")
        return f"'{doubled}'"

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return texts within the lengths that match every pattern."""
        bounds = use.bounds
        if bounds.patterns and bounds.patterns != (self.pattern,):
            return tuple(self._matching(use)) or self.words
        fitting = (fit(word, bounds) for word in self.words)
        return tuple(dict.fromkeys(fitting))

    def _matching(self, use: Scalar) -> list[str]:
        bounds = use.bounds
        low, high = bounds.min_length or 0, bounds.max_length or self.longest
        texts = examples_of_all(bounds.patterns, len(WORDS), self.pattern)
        return [text for text in texts if low <= len(text) <= high][: len(WORDS)]

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what is too long, too short, no text, or cannot be stored."""
        bounds = use.bounds
        found = [Refused("7", "no text"), Refused(r'"a\x00b"', "a NUL")]
        if bounds.max_length:
            found.append(Refused(f'"x" * {bounds.max_length + 1}', "too long"))
        if bounds.min_length:
            found.append(Refused('""', "too short"))
        if bounds.patterns:
            found.append(Refused(r'"\n"', "another form"))
        return tuple(found)

    def strategy(self, use: Scalar) -> str:
        """Return texts of all lengths, or those that match."""
        bounds = use.bounds
        if len(bounds.patterns) > 1:
            return f"st.sampled_from({list(self.examples(use))!r})"
        if bounds.patterns:
            texts = f"st.from_regex({bounds.patterns[0]!r}, fullmatch=True)"
            return f"{texts}.filter(lambda text: len(text) <= {bounds.max_length})"
        low = f"min_size={bounds.min_length}, " if bounds.min_length else ""
        signs = 'st.characters(codec="utf-8", exclude_characters="\\x00")'
        return f"st.text({signs}, {low}max_size={bounds.max_length})"


def fit(word: str, bounds: Bounds) -> str:
    """Return the word as long as the bounds want it."""
    filled = word.ljust(bounds.min_length or 0, "x")
    return filled[: bounds.max_length] if bounds.max_length else filled
