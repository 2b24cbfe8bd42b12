"""Merges texts by their named pieces.

Each piece is decided alone: changed by one side, taken from it; changed by both, its
parts are merged in turn. So a piece that moved, or that both added beside another, is
no conflict.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from backwright.merge.ordering import merged_order
from backwright.merge.outline import Key, Piece
from backwright.merge.pairing import paired
from backwright.merge.spacing import Settled, spaced
from backwright.merge.units import (
    Clash,
    Flow,
    Unit,
    line_units,
    merge_units,
)

NOTHING = Piece(("nothing",))


@dataclass(frozen=True, slots=True)
class Three:
    """The three versions of one piece; nothing where a side does not have it."""

    base: Piece | None
    yours: Piece | None
    theirs: Piece | None


@dataclass(frozen=True, slots=True)
class Merger:
    """Merges pieces.

    Attributes:
        needed: Listings and names in them that must not go, because they are used.
    """

    needed: Collection[tuple[Key, str]] = field(default_factory=frozenset)

    def merge(self, base: Piece, yours: Piece, theirs: Piece) -> Flow:
        """Return the merge of three versions of one piece."""
        return self._changed(Three(base, yours, theirs))

    def _settle(self, key: Key, three: Three) -> Settled | None:
        base, yours, theirs = three.base, three.yours, three.theirs
        some = yours or theirs
        if some is None:
            return None
        if some.listing:
            return self._listing(key, three)
        if _same(yours, theirs) or _same(base, theirs):
            chosen = yours
        elif _same(base, yours):
            chosen = theirs
        else:
            return Settled(key, self._changed(three), some.apart, yours is None)
        if chosen is None:
            return None
        return Settled(key, list(chosen.units()), chosen.apart, chosen is theirs)

    def _changed(self, three: Three) -> Flow:
        base, yours, theirs = three.base, three.yours, three.theirs
        if yours is None or theirs is None:
            sides = [tuple(side.units()) if side else () for side in (yours, theirs)]
            name = (yours or theirs or NOTHING).name
            return [Clash(sides[0], sides[1], name)]
        base = base or NOTHING
        if yours.parts is None or theirs.parts is None:
            return _named(_whole(base, yours, theirs), yours.name)
        heads = merge_units(base.head, yours.head, theirs.head, settle=by_line)
        feet = merge_units(base.foot, yours.foot, theirs.foot, settle=by_line)
        parts = self._parts(base.parts or (), yours.parts, theirs.parts)
        return _named([*heads, *parts, *feet], yours.name)

    def _parts(
        self, base: Sequence[Piece], yours: Sequence[Piece], theirs: Sequence[Piece]
    ) -> Flow:
        sides = paired(base, yours, theirs)
        settled: dict[Key, Settled] = {}
        for key in [*sides[1], *(key for key in sides[2] if key not in sides[1])]:
            found = self._settle(key, Three(*(side.get(key) for side in sides)))
            if found and found.flow:
                settled[key] = found
        orders = [list(side) for side in sides]
        order = merged_order(orders[0], orders[1], orders[2], settled)
        return spaced([settled[key] for key in order], orders[1], orders[2])

    def _listing(self, key: Key, three: Three) -> Settled | None:
        sides = (three.base, three.yours, three.theirs)
        names = [side.listing.names if side and side.listing else () for side in sides]
        kept = {
            name
            for name in (*names[1], *names[2])
            if (key, name) in self.needed
            or (name in names[1] and name in names[2])
            or name not in names[0]
        }
        order = merged_order(names[0], names[1], names[2], kept)
        yours, theirs = three.yours, three.theirs
        if theirs and set(names[2]) == set(order) and _same(three.base, yours):
            return Settled(key, list(theirs.units()), theirs.apart, theirs=True)
        if yours and set(names[1]) == set(order):
            return Settled(key, list(yours.units()), yours.apart)
        side = yours or theirs
        if not order or side is None or side.listing is None:
            return None
        unit = replace(side.listing.render(order), blank=side.head[-1].blank)
        return Settled(key, [*side.head[:-1], unit], side.apart, yours is None)


def _same(left: Piece | None, right: Piece | None) -> bool:
    if left is None or right is None:
        return left is right
    return left.says() == right.says()


def _whole(base: Piece, yours: Piece, theirs: Piece) -> Flow:
    units = (tuple(base.units()), tuple(yours.units()), tuple(theirs.units()))
    return merge_units(units[0], units[1], units[2], settle=by_line)


def by_line(
    base: Sequence[Unit], yours: Sequence[Unit], theirs: Sequence[Unit]
) -> Flow | None:
    """Merge the lines of statements that both changed, or return nothing."""
    if not (base and yours and theirs):
        return None
    flow = merge_units(_lines(base), _lines(yours), _lines(theirs))
    return None if any(isinstance(step, Clash) for step in flow) else flow


def _lines(units: Sequence[Unit]) -> list[Unit]:
    return line_units("".join(unit.blank + unit.text for unit in units))


def _named(flow: Flow, name: str) -> Flow:
    return [
        replace(step, name=".".join(filter(None, (name, step.name))))
        if isinstance(step, Clash)
        else step
        for step in flow
    ]
