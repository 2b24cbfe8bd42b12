"""Forms of one text: words, choices, sentences, lines with a grammar of their own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from backwright.blueprint.forms.form import Form, Schema, Tidied
from backwright.blueprint.mistakes import Mistakes, did_you_mean, one_of, shown
from backwright.blueprint.nodes import Node, Scalar
from backwright.blueprint.source import Text

Made = TypeVar("Made")

LONGEST_LINE = 2000


class Malformed(Exception):
    """A part of a line has not the form that it should have.

    Attributes:
        start: Where in the line the part begins.
        end: Where it ends.
        advice: What to do about it.
        code: The stable name of the kind of mistake.
    """

    def __init__(
        self,
        message: str,
        span: tuple[int, int],
        advice: str = "",
        code: str = "malformed",
    ) -> None:
        super().__init__(message)
        self.start, self.end = span
        self.advice = advice
        self.code = code


@dataclass(frozen=True)
class Line(Form[Made]):
    """A text with a grammar of its own.

    Attributes:
        described: What it is, with an example.
        parse: Reads it; raises Malformed.
        pattern: A regular expression for the JSON Schema, as ECMA 262 knows it.
        numeric: Whether a bare number has this form too.
        write: Writes plainly what `parse` reads; None leaves the line as it is.
    """

    described: str
    parse: Callable[[Text], Made]
    pattern: str
    numeric: bool = False
    write: Callable[[Made], str] | None = None

    @property
    def what(self) -> str:
        """What stands there."""
        return self.described

    def read(self, node: Node, mistakes: Mistakes) -> Made:
        """Return what the line says."""
        text = self.text_of(node, mistakes)
        if len(text) > LONGEST_LINE:
            raise mistakes.add(
                "too-long",
                f"longer than {LONGEST_LINE} characters",
                text.position,
            )
        try:
            return self.parse(text)
        except Malformed as wrong:
            place = text.at(wrong.start, max(wrong.end, wrong.start + 1))
            raise mistakes.add(wrong.code, str(wrong), place, wrong.advice) from None

    def tidied(self, node: Node) -> Iterator[Tidied]:
        """Yield the line as it is written plainly."""
        if isinstance(node, Scalar) and self.write is not None:
            yield node, self.write(self.parse(node.text))

    def schema(self) -> Schema:
        """Return the JSON Schema of such a line."""
        types = ["string", "number"] if self.numeric else ["string"]
        return (
            {"type": types, "pattern": self.pattern}
            if self.pattern
            else {"type": types}
        )


@dataclass(frozen=True)
class Word(Form[Text]):
    """A name.

    Attributes:
        noun: What it names.
        pattern: What it must look like.
        casing: How to make one of it that does.
        example: One that does.
    """

    noun: str
    pattern: str
    casing: Callable[[str], str]
    example: str

    @property
    def what(self) -> str:
        """What stands there."""
        return f"{self.noun} such as {self.example}"

    def read(self, node: Node, mistakes: Mistakes) -> Text:
        """Return the name."""
        return self.accept(self.text_of(node, mistakes), mistakes)

    def accept(self, text: Text, mistakes: Mistakes) -> Text:
        """Return the text if it is such a name."""
        if re.fullmatch(self.pattern, text):
            return text
        better = self.casing(text.encode("ascii", "ignore").decode())
        fits = re.fullmatch(self.pattern, better) is not None
        raise mistakes.add(
            "bad-name",
            f"{shown(text)} is not {self.what}",
            text.position,
            f'did you mean "{better}"?' if fits else "",
        )

    def schema(self) -> Schema:
        """Return the JSON Schema of such a name."""
        return {"type": "string", "pattern": f"^(?:{self.pattern})$"}


@dataclass(frozen=True)
class Choice(Form[Text]):
    """One of a few words.

    Attributes:
        words: The words.
    """

    words: tuple[str, ...]

    @property
    def what(self) -> str:
        """What stands there."""
        return one_of(self.words)

    def read(self, node: Node, mistakes: Mistakes) -> Text:
        """Return the word."""
        text = self.text_of(node, mistakes)
        if text in self.words:
            return text
        raise mistakes.add(
            "unknown-word",
            f"{shown(text)} is not {self.what}",
            text.position,
            did_you_mean(text, self.words),
        )

    def schema(self) -> Schema:
        """Return the JSON Schema of the words."""
        return {"enum": list(self.words)}


class Sentence(Form[Text]):
    """Any text for people."""

    what = "a text"

    def read(self, node: Node, mistakes: Mistakes) -> Text:
        """Return the text without blank ends."""
        text = self.text_of(node, mistakes)
        if len(text) > LONGEST_LINE:
            raise mistakes.add(
                "too-long",
                f"longer than {LONGEST_LINE} characters",
                text.position,
            )
        start = len(text) - len(text.lstrip())
        return text.part(start, start + len(text.strip()))

    def schema(self) -> Schema:
        """Return the JSON Schema of a text."""
        return {"type": ["string", "number"], "maxLength": LONGEST_LINE}


class Switch(Form[bool]):
    """`true` or `false`."""

    what = "true or false"

    def read(self, node: Node, mistakes: Mistakes) -> bool:
        """Return which."""
        if isinstance(node, Scalar) and node.plain and node.text in {"true", "false"}:
            return node.text == "true"
        raise self.unexpected(node, mistakes)

    def schema(self) -> Schema:
        """Return the JSON Schema of a truth value."""
        return {"type": "boolean"}


@dataclass(frozen=True)
class Constant(Form[Made]):
    """Words that stand for values.

    Attributes:
        meanings: The value of each word.
    """

    meanings: dict[str, Made]

    @property
    def what(self) -> str:
        """What stands there."""
        return one_of(self.meanings)

    def read(self, node: Node, mistakes: Mistakes) -> Made:
        """Return the value."""
        if isinstance(node, Scalar) and node.text in self.meanings:
            return self.meanings[node.text]
        raise self.unexpected(node, mistakes)

    def schema(self) -> Schema:
        """Return the JSON Schema of the words."""
        readable = {"true": True, "false": False}
        words = [
            int(word) if word.isdigit() else readable.get(word, word)
            for word in self.meanings
        ]
        return {"enum": words}
