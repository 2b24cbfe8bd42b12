"""What a violated constraint says, and what its CHECK is called."""

from typing import Final

from backwright.blueprint import field as asked

WORDS: Final = {
    "=": ("is", "Must be {}."),
    "!=": ("is_not", "Must not be {}."),
    ">": ("above", "Must be more than {}."),
    ">=": ("at_least", "Must be at least {}."),
    "<": ("below", "Must be less than {}."),
    "<=": ("at_most", "Must be at most {}."),
}


def name_of(constraint: asked.Constraint) -> str:
    """Return the end of a CHECK's name."""
    match constraint:
        case asked.Comparison(operator):
            return WORDS[operator][0]
        case asked.Range():
            return "in_range"
        case asked.Length():
            return "length"
        case asked.Matches():
            return "form"


def message_of(constraint: asked.Constraint, unit: str) -> str:
    """Return a sentence for people.

    Args:
        constraint: What is violated.
        unit: What a length counts: letters, bytes, items.
    """
    match constraint:
        case asked.Comparison(operator, operand):
            return WORDS[operator][1].format(str(operand).replace("_", " "))
        case asked.Range(low, high):
            return f"Must be {_between(low, high)}."
        case asked.Length(low, high):
            return length_message(low, high, unit)
        case asked.Matches(pattern):
            return f"Must match {pattern}."


def length_message(low: int | None, high: int | None, unit: str) -> str:
    """Return a sentence that says how long something must be."""
    return f"Must have {_between(low or None, high)} {unit}."


def _between(low: object, high: object) -> str:
    if low is None:
        return f"at most {high}"
    if high is None:
        return f"at least {low}"
    return f"{low} to {high}" if low != high else f"exactly {low}"
