"""Compares the limits of two schemas: bounds, lengths, patterns, formats, enums."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backwright.merge.contract.difference import Difference, Effect
from backwright.merge.contract.document import Json
from backwright.merge.contract.found import Place

LOWER = {
    "minLength": "the least length",
    "minItems": "the least number of items",
    "minProperties": "the least number of properties",
}
UPPER = {
    "maxLength": "the greatest length",
    "maxItems": "the greatest number of items",
    "maxProperties": "the greatest number of properties",
}
HINTS = frozenset({"password", "textarea", "hidden"})
"""Formats that say how a value is shown, not what it may be."""

WIDER_FORMATS = {("int32", "int64"), ("float", "double")}
INFINITE = float("inf")


def compare_limits(old: Json, new: Json, place: Place) -> Iterator[Difference]:
    """Yield the differences in what values of one type are allowed."""
    yield from _enums(old.get("enum"), new.get("enum"), place)
    for key, words in LOWER.items():
        yield from _moved(key, words, (old.get(key, 0), new.get(key, 0)), place, -1)
    for key, words in UPPER.items():
        bounds = (old.get(key, INFINITE), new.get(key, INFINITE))
        yield from _moved(key, words, bounds, place, 1)
    yield from _ranges(old, new, place)
    yield from _multiples(old.get("multipleOf"), new.get("multipleOf"), place)
    for key, words in (("pattern", "the pattern"), ("contentMediaType", "the content")):
        yield from _opaque(key, words, (old.get(key), new.get(key)), place)
    yield from _formats(old.get("format"), new.get("format"), place)
    unique = (bool(old.get("uniqueItems")), bool(new.get("uniqueItems")))
    if unique[0] != unique[1]:
        effect = Effect.FEWER if unique[1] else Effect.MORE
        words = "now" if unique[1] else "no longer"
        yield place.saw("unique-items", f"items must {words} differ", effect)


def _enums(
    old: list[Any] | None, new: list[Any] | None, place: Place
) -> Iterator[Difference]:
    if old is None and new is None:
        return
    if old is None or new is None:
        effect = Effect.FEWER if old is None else Effect.MORE
        words = f"only {_listed(new)} allowed now" if new else "every value allowed now"
        yield place.saw("enum", words, effect)
        return
    for value in old:
        if value not in new:
            message = f"the value {value!r} is removed"
            yield place.saw("enum-value-removed", message, Effect.FEWER)
    for value in new:
        if value not in old:
            message = f"the value {value!r} is added"
            yield place.saw("enum-value-added", message, Effect.MORE)


def _listed(values: list[Any] | None) -> str:
    return ", ".join(map(repr, values or ()))


def _moved(
    key: str, words: str, bounds: tuple[float, float], place: Place, sign: int
) -> Iterator[Difference]:
    old, new = bounds
    if old != new:
        effect = Effect.MORE if (new - old) * sign > 0 else Effect.FEWER
        message = f"{words} is {_number(new)}, was {_number(old)}"
        yield place.saw(_kebab(key), message, effect)


def _number(value: float) -> str:
    return "unlimited" if value in {INFINITE, -INFINITE} else f"{value:g}"


def _kebab(key: str) -> str:
    return "".join(f"-{each.lower()}" if each.isupper() else each for each in key)


@dataclass(frozen=True, order=True)
class _Bound:
    """A bound as a number that can be compared: an exclusive one is tighter."""

    value: float
    tight: float

    def __str__(self) -> str:
        return f"{_number(self.value)}{' (excluded)' if self.tight else ''}"


def _ranges(old: Json, new: Json, place: Place) -> Iterator[Difference]:
    least = [_bound(words, "inimum", 1) for words in (old, new)]
    greatest = [_bound(words, "aximum", -1) for words in (old, new)]
    if least[0] != least[1]:
        effect = Effect.FEWER if least[1] > least[0] else Effect.MORE
        message = f"the least value is {least[1]}, was {least[0]}"
        yield place.saw("minimum", message, effect)
    if greatest[0] != greatest[1]:
        effect = Effect.FEWER if greatest[1] < greatest[0] else Effect.MORE
        message = f"the greatest value is {greatest[1]}, was {greatest[0]}"
        yield place.saw("maximum", message, effect)


def _bound(words: Json, ending: str, sign: int) -> _Bound:
    """Return the effective bound; in 3.0 `exclusive…` is a flag, in 3.1 a number."""
    first = "m"
    plain, exclusive = words.get(first + ending), words.get(f"exclusiveM{ending}")
    found = []
    if plain is not None:
        found.append(_Bound(plain, sign if exclusive is True else 0))
    if exclusive is not None and not isinstance(exclusive, bool):
        found.append(_Bound(exclusive, sign))
    if not found:
        return _Bound(-INFINITE * sign, 0)
    return max(found) if sign > 0 else min(found)


def _multiples(
    old: float | None, new: float | None, place: Place
) -> Iterator[Difference]:
    if old == new:
        return
    if old is None or (new is not None and new % old == 0):
        effect = Effect.FEWER
    elif new is None or old % new == 0:
        effect = Effect.MORE
    else:
        effect = Effect.OTHER
    message = (
        f"must be a multiple of {new}, was {old}" if new else "need be no multiple"
    )
    yield place.saw("multiple-of", message, effect)


def _opaque(
    key: str, words: str, values: tuple[Any, Any], place: Place
) -> Iterator[Difference]:
    """Compare what cannot be told to allow more or fewer, unless it comes or goes."""
    old, new = values
    if old == new:
        return
    effect = (
        Effect.FEWER if old is None else Effect.MORE if new is None else Effect.OTHER
    )
    message = f"{words} is {new or 'free'}, was {old or 'free'}"
    yield place.saw(_kebab(key), message, effect)


def _formats(old: str | None, new: str | None, place: Place) -> Iterator[Difference]:
    old, new = (None if each in HINTS else each for each in (old, new))
    if (old, new) in WIDER_FORMATS:
        yield place.saw("format", f"the format is {new}, was {old}", Effect.MORE)
    elif (new, old) in WIDER_FORMATS:
        yield place.saw("format", f"the format is {new}, was {old}", Effect.FEWER)
    else:
        yield from _opaque("format", "the format", (old, new), place)
