"""VALUE  One difference between two contracts, and whether it breaks clients."""

from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Which way a value goes; what may change depends on it."""

    REQUEST = "request"
    RESPONSE = "response"


class Effect(StrEnum):
    """What a change does to the values that a schema allows."""

    FEWER = "fewer"
    MORE = "more"
    OTHER = "other"

    def breaks(self, direction: Direction) -> bool:
        """Return whether clients break: a request must still be taken, as it was.

        A client sends what it always sent, and understands what it always got. So a
        request must allow no less, and a response no more.
        """
        if self is Effect.OTHER:
            return True
        return self is (Effect.FEWER if direction is Direction.REQUEST else Effect.MORE)


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """One difference.

    Attributes:
        place: What changed: `POST /v1/jobs`, `JobRead.note`, `GET /v1/jobs ?limit`.
        code: The stable name of the kind of difference, in kebab case.
        message: What changed, in words.
        breaking: Whether a client of the old contract can fail or lose something.
        direction: Which way the value goes; empty for what is no value.
        operations: The operations that are concerned.
    """

    place: str
    code: str
    message: str
    breaking: bool
    direction: str = ""
    operations: tuple[str, ...] = ()

    def __str__(self) -> str:
        way = f" ({self.direction})" if self.direction else ""
        return f"{self.place}{way}: {self.message} [{self.code}]"
