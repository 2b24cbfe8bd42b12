"""What all tables have in common, as far as any has it."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        choices: Whether any column keeps one of a few words.
    """

    choices: bool


def view(service: Service) -> View:
    """Return what the template needs."""
    columns = (column for entity in service.entities for column in entity.columns)
    return View(any(column.cell.choice for column in columns))
