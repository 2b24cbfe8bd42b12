"""An enum of the written service in words."""

from dataclasses import dataclass

from backwright.design.value import Choice
from backwright.render.wording.docstrings import docstring, quoted


@dataclass(frozen=True, slots=True)
class Enum:
    """An enum: its class, what it is, and its members as lines."""

    name: str
    docstring: str
    members: tuple[str, ...]


def enum(choice: Choice) -> Enum:
    """Return the words of a choice."""
    members = tuple(f"{each.name} = {quoted(each.value)}" for each in choice.members)
    return Enum(choice.name, docstring(choice.description, 4, choice.name), members)
