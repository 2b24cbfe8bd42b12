"""Units with the rows they take, and the comments between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from backwright.merge.outline import NoOutline, Piece
from backwright.merge.units import Unit, lines


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit and the rows it takes, counted from one, without its empty lines."""

    unit: Unit
    first: int
    last: int

    @property
    def is_comment(self) -> bool:
        """Whether it is a comment on lines of its own."""
        return self.unit.text.lstrip().startswith("#")

    @property
    def indent(self) -> int:
        """How many spaces it begins with."""
        return len(self.unit.text) - len(self.unit.text.lstrip())


def placed_rows(text: str, first: int = 1) -> list[Placed]:
    """Return each row that is not empty as a unit.

    Args:
        text: The rows.
        first: The number of the first.
    """
    placed: list[Placed] = []
    blank = ""
    for number, row in enumerate(lines(text), start=first):
        if row.strip():
            placed.append(
                Placed(Unit(row, ("row", row.rstrip()), blank), number, number)
            )
            blank = ""
        else:
            blank += row
    return placed


def split_comments(
    placed: Sequence[Placed], start: int
) -> tuple[list[Piece], Sequence[Placed]]:
    """Part the comments that stand apart from a definition from its own.

    Args:
        placed: Comments and a definition.
        start: The row at which the definition starts.
    """
    begin = 0
    for index, each in enumerate(placed):
        if each.unit.blank and each.first <= start:
            begin = index
    return loose(placed[:begin]), placed[begin:]


def loose(placed: Sequence[Placed]) -> list[Piece]:
    """Return comments as pieces; an empty line parts one from the next.

    Raises:
        NoOutline: There is something else among them.
    """
    runs: list[list[Placed]] = []
    for each in placed:
        if not each.is_comment:
            raise NoOutline
        if not runs or each.unit.blank:
            runs.append([])
        runs[-1].append(each)
    return [
        Piece(
            ("comment", "".join(each.unit.text.strip() for each in run)), units_of(run)
        )
        for run in runs
    ]


def units_of(placed: Sequence[Placed]) -> tuple[Unit, ...]:
    """Return the units alone."""
    return tuple(each.unit for each in placed)
