"""What a class says when a condition does not hold."""

from collections.abc import Iterable

from backwright.render.wording.docstrings import quoted, sentence
from backwright.render.wording.numbers import Condition


def refusals(conditions: Iterable[Condition]) -> tuple[str, ...]:
    """Return the lines that refuse whatever breaks a condition."""
    return tuple(
        line
        for condition in conditions
        for line in refusal(condition, "ValidationFailed", condition.path)
    )


def refusal(condition: Condition, error: str, field: str = "") -> tuple[str, ...]:
    """Return the lines that raise an error where a condition does not hold.

    Args:
        condition: What must hold.
        error: The class of the error.
        field: What the error says is wrong; empty where it does not say.
    """
    message = quoted(sentence(condition.check.message))
    said = f"{quoted(field)}, {message}" if field else message
    return (f"if {condition.refused}:", f"    raise {error}({said})")
