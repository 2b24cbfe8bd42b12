"""What kinds of moments, and of lengths of time, have in common."""

import re
from abc import abstractmethod
from collections.abc import Callable
from typing import ClassVar, Final

from backwright.kinds.bounds import Limit, Tense
from backwright.kinds.imported import Import
from backwright.kinds.kind import ANNOTATED, FIELD, WIRE, Imports, Kind, Misfit
from backwright.kinds.sample import Refused
from backwright.kinds.scalar import Scalar
from backwright.kinds.schema import Schema, example
from backwright.kinds.traits import ORDERED, Trait

YEARS: Final = {Tense.FUTURE: "2999", Tense.PAST: "2001"}
"""Years that are surely over, and surely still to come."""


class Temporal(Kind):
    """A kind whose values are written as ISO 8601 says.

    Attributes:
        wire: The annotation that takes exactly what the contract says.
        shown: What the contract says of it.
        keyword: What a default may say in place of a value: `now`; empty for nothing.
        texts: Examples, as they stand in JSON.
    """

    wire: ClassVar[str]
    keyword: ClassVar[str] = ""
    texts: ClassVar[tuple[str, ...]]
    traits: ClassVar[frozenset[Trait]] = ORDERED

    @abstractmethod
    def place(self, text: str) -> float:
        """Return where on its axis a text lies, or raise `ValueError`."""

    def canonical(self, text: str) -> str:
        """Return a text as JSON is to have it."""
        return text

    def request(self, use: Scalar) -> str:
        """Return the annotation, with its bounds."""
        bounds = use.bounds
        low, high = (
            "gt" if bounds.low_open else "ge",
            "lt" if bounds.high_open else "le",
        )
        said = [f"{low}={self.python(use, bounds.low)}"] if bounds.low else []
        said += [f"{high}={self.python(use, bounds.high)}"] if bounds.high else []
        said.append(f"examples=[{self.json(use, self.examples(use)[0])}]")
        return f"Annotated[{self.wire}, Field({', '.join(said)})]"

    def request_schema(self, use: Scalar) -> Schema:
        """Return its form; of bounds of time a contract cannot speak."""
        first = self.json(use, self.examples(use)[0])
        return {**self.shown, "examples": example(first)}

    def request_imports(self, use: Scalar) -> Imports:
        """Return what the annotation needs."""
        del use
        return (
            ANNOTATED,
            FIELD,
            Import(WIRE, self.wire),
            *self.domain_imports,
            Import("datetime", "UTC"),
        )

    def read(self, use: Scalar, value: object) -> object:
        """Return the text of a value, if it is one."""
        del use
        try:
            self.place(str(value))
        except (ValueError, OverflowError) as wrong:
            raise Misfit(
                f"`{value}` is no `{self.name}`", f'write it as "{self.texts[0]}"'
            ) from wrong
        return self.canonical(str(value))

    def json(self, use: Scalar, value: object) -> str:
        """Return the text in quotes."""
        del use
        return f'"{value}"'

    def examples(self, use: Scalar) -> tuple[object, ...]:
        """Return values within the bounds."""
        bounds = use.bounds
        edges = [edge for edge in (bounds.low, bounds.high) if edge]
        own = map(self.shifted(bounds.tense), self.texts)
        texts = (*own, *map(str, edges))
        wanted = dict.fromkeys(map(self.canonical, texts))
        return tuple(text for text in wanted if self.within(use, text))

    def shifted(self, tense: Tense) -> Callable[[str], str]:
        """Return what puts a dated example into the past or the future."""
        year = YEARS.get(tense)
        is_dated = bool(re.match(r"\d{4}-", self.texts[0]))
        if year is None or not is_dated:
            return lambda text: text
        return lambda text: f"{year}{text[len(year) :]}"

    def within(self, use: Scalar, text: str) -> bool:
        """Tell whether a text says a value within the bounds."""
        bounds, place = use.bounds, self.place(text)
        return self._above(place, bounds.low, is_open=bounds.low_open) and self._above(
            -place, bounds.high, is_open=bounds.high_open, sign=-1
        )

    def _above(
        self, place: float, limit: Limit | None, *, is_open: bool, sign: int = 1
    ) -> bool:
        if limit is None:
            return True
        edge = sign * self.place(str(limit))
        return place > edge if is_open else place >= edge

    def first(self, use: Scalar) -> str:
        """Return the earliest that a test may draw; empty for any."""
        future = f"{YEARS[Tense.FUTURE]}{self.texts[0][4:]}"
        is_future = use.bounds.tense is Tense.FUTURE
        return str(use.bounds.low or (future if is_future else ""))

    def last(self, use: Scalar) -> str:
        """Return the latest that a test may draw; empty for any."""
        past = f"{YEARS[Tense.PAST]}{self.texts[0][4:]}"
        is_past = use.bounds.tense is Tense.PAST
        return str(use.bounds.high or (past if is_past else ""))

    def strategy_within(self, use: Scalar, closed: str) -> str:
        """Return a strategy without the ends that the bounds leave out."""
        bounds = use.bounds
        ends = (
            (bounds.low, bounds.low_open, ">"),
            (bounds.high, bounds.high_open, "<"),
        )
        for end, is_open, sign in ends:
            if end is not None and is_open:
                edge = self.python(use, end)
                closed = f"{closed}.filter(lambda value: value {sign} {edge})"
        return closed

    def refused(self, use: Scalar) -> tuple[Refused, ...]:
        """Return what has another form."""
        del use
        return (Refused('"yesterday"', "another form"), Refused("7", "a number"))
