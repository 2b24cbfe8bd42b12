"""Values for tests and documentation."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """A valid value, in each language that a test is written in.

    Attributes:
        python: The value in the domain, as Python: `Decimal("12.50")`.
        json: The value in a request's or a response's body, as Python: `"12.50"`.
    """

    python: str
    json: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A value of a request that must be answered with a validation error.

    Attributes:
        json: The value in a request's body, as Python: `"x" * 121`.
        why: What is wrong with it, for the test's name: `too long`.
    """

    json: str
    why: str
