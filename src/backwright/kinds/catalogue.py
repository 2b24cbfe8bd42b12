"""Every kind, by the word that a blueprint uses."""

from functools import cache

from backwright.catalogue import load
from backwright.kinds import moments, numbers, texts, things
from backwright.kinds.kind import Kind


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its name, in alphabetical order."""
    found: dict[str, Kind] = {}
    for family in (texts, numbers, moments, things):
        found |= load(family, Kind)  # type: ignore[type-abstract]
    return dict(sorted(found.items()))
