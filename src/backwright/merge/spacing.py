"""Empty lines between merged pieces."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from backwright.merge.outline import Key
from backwright.merge.units import Clash, Flow, Unit


@dataclass(frozen=True, slots=True)
class Settled:
    """A merged piece.

    Attributes:
        key: Its key.
        flow: Its text.
        apart: How many empty lines stand between it and its neighbours.
        theirs: Whether it begins as it is written now, not as the user has it.
    """

    key: Key
    flow: Flow
    apart: int = 0
    theirs: bool = False


def spaced(
    pieces: Sequence[Settled], yours: Sequence[Key], theirs: Sequence[Key]
) -> Flow:
    """Return pieces one after another, with empty lines where new neighbours meet.

    Args:
        pieces: In the order of the merged text.
        yours: The keys in the user's order.
        theirs: The keys in the order in which they are written now.
    """
    known = [set(zip([None, *order], order, strict=False)) for order in (yours, theirs)]
    flow: Flow = []
    last: Settled | None = None
    for piece in pieces:
        fresh = (last and last.key, piece.key) not in known[piece.theirs]
        flow += _parted(piece, last) if fresh else piece.flow
        last = piece
    return flow


def _parted(piece: Settled, last: Settled | None) -> Flow:
    first = piece.flow[0]
    apart = max(piece.apart, last.apart) if last else 0
    if isinstance(first, Clash):
        sides = [_blanked(side, apart) for side in (first.yours, first.theirs)]
        return [replace(first, yours=sides[0], theirs=sides[1]), *piece.flow[1:]]
    return [*_blanked([first], apart, exact=last is None), *piece.flow[1:]]


def _blanked(
    units: Sequence[Unit], apart: int, *, exact: bool = False
) -> tuple[Unit, ...]:
    if not units:
        return ()
    lines = "\n" * apart
    if not exact and units[0].blank.count("\n") > apart:
        lines = units[0].blank
    return (replace(units[0], blank=lines), *units[1:])
