"""What is wrong with an expression, and where in its text."""

from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where a part begins in the text, and where it ends."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong with an expression.

    Attributes:
        code: The stable name of the kind of mistake.
        message: What is wrong, in the user's words.
        span: Where.
        advice: What to do about it; empty where nothing useful can be said.
    """

    code: str
    message: str
    span: Span
    advice: str = ""


class Malformed(Exception):
    """A text is no expression, or one that means nothing.

    Attributes:
        mistakes: Everything that is wrong.
    """

    def __init__(self, *mistakes: Mistake) -> None:
        self.mistakes = mistakes
        super().__init__("; ".join(mistake.message for mistake in mistakes))
