"""What must not be: one rule, one file; families are folders."""

from functools import cache

import backwright.rules as here
from backwright.catalogue import load
from backwright.check.rule import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Return every rule by its name."""
    return load(here, Rule)
