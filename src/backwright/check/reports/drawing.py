"""Where all of a layer map is drawn: right imports on the left, wrong on the right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from backwright.check.reports.layer_map import Arrow, Layer, LayerMap

WIDTH, MIDDLE = 860, 430
BOX_WIDTH, BOX_HEIGHT, GAP = 220, 58, 46
MARGIN = 14
NEAR, FURTHER = 44, 36
SOON = 0.4
"""How far along its curve the number of an arrow stands.

Before the middle, so that of two arrows against each other each keeps its own.
"""


class Box(NamedTuple):
    """A layer in its place."""

    layer: Layer
    x: int
    y: int


class Arc(NamedTuple):
    """An arrow in its place: the curve, and where its number stands."""

    arrow: Arrow
    curve: str
    x: float
    y: float
    thickness: float


class Drawing(NamedTuple):
    """All that is drawn, and the height that it takes."""

    boxes: list[Box]
    right: list[Arc]
    wrong: list[Arc]
    height: int


def drawing(found: LayerMap) -> Drawing:
    """Return where everything of a map is drawn."""
    step = BOX_HEIGHT + GAP
    boxes = [
        Box(layer, MIDDLE - BOX_WIDTH // 2, MARGIN + place * step)
        for place, layer in enumerate(found.layers)
    ]
    right = [arrow for arrow in found.arrows if not arrow.places]
    wrong = [arrow for arrow in found.arrows if arrow.places]
    return Drawing(
        boxes,
        list(_arcs(right, boxes, -1)),
        list(_arcs(wrong, boxes, 1)),
        2 * MARGIN + len(boxes) * step - GAP,
    )


def _arcs(arrows: Sequence[Arrow], boxes: list[Box], side: int) -> Iterator[Arc]:
    """Yield the arcs on one side: -1 is left, 1 right."""
    rank = {box.layer.name: place for place, box in enumerate(boxes)}
    ports = _ports(arrows, boxes, rank)
    edge = MIDDLE + side * BOX_WIDTH // 2
    for arrow in arrows:
        start, end = ports[arrow, "source"], ports[arrow, "target"]
        span = abs(rank[arrow.source] - rank[arrow.target])
        out = edge + side * (NEAR + FURTHER * span)
        curve = (
            f"M{edge} {start:.1f} C{out} {start:.1f} {out} {end:.1f} {edge} {end:.1f}"
        )
        x = edge + 3 * SOON * (1 - SOON) * (out - edge)
        y = start + (3 * SOON**2 - 2 * SOON**3) * (end - start)
        yield Arc(arrow, curve, x, y, _thickness(arrow.imports))


def _ports(
    arrows: Sequence[Arrow], boxes: list[Box], rank: dict[str, int]
) -> dict[tuple[Arrow, str], float]:
    """Return the height at which each end of each arrow meets its box."""
    ends: dict[str, list[tuple[bool, int, Arrow, str]]] = defaultdict(list)
    for arrow in arrows:
        for name, end, other in (
            (arrow.source, "source", arrow.target),
            (arrow.target, "target", arrow.source),
        ):
            # Those from above meet the box above those from below, the wide arcs
            # inmost, so that no two cross.
            distance = rank[name] - rank[other]
            ends[name].append((distance < 0, distance, arrow, end))
    heights: dict[tuple[Arrow, str], float] = {}
    for box in boxes:
        listed = sorted(ends[box.layer.name])
        for place, (_, _, arrow, end) in enumerate(listed, start=1):
            heights[arrow, end] = box.y + BOX_HEIGHT * place / (len(listed) + 1)
    return heights


def _thickness(count: int) -> float:
    return min(1 + count.bit_length() * 0.5, 6)
