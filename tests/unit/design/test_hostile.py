"""Whatever a blueprint says: it is designed, or its user told what is wrong."""

import re
from collections.abc import Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backwright.blueprint.read import read
from backwright.design import design
from backwright.design.service import Service
from backwright.diagnostics import Diagnostic, Rejected

CASES = Path(__file__).parents[2] / "cases" / "design"
TEXTS = [path.read_text() for path in sorted(CASES.glob("*/blueprint.yaml"))]
PIECE = re.compile(r"[A-Za-z_]+|\d+|[^\sA-Za-z_\d]")
PIECES = sorted({piece for text in TEXTS for piece in PIECE.findall(text)})
MORE = ["None", "class", "now", "today", "null", "99999999999999999999", "-1", "0"]


@st.composite
def nearly_right(draw: st.DrawFn) -> str:
    """Return a blueprint with a few pieces put in place of others."""
    text = draw(st.sampled_from(TEXTS))
    for _ in range(draw(st.integers(1, 4))):
        found = list(PIECE.finditer(text))
        place = found[draw(st.integers(0, len(found) - 1))]
        piece = draw(st.sampled_from(PIECES + MORE))
        text = text[: place.start()] + piece + text[place.end() :]
    return text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=nearly_right())
def test_a_blueprint_is_designed_or_told_what_is_wrong(text: str) -> None:
    found = outcome_of(text)
    assert all(isinstance(one, Service) or one.message for one in found)
    assert found


def outcome_of(text: str) -> Sequence[Service | Diagnostic]:
    """Return the services, or every mistake; anything else is our fault."""
    try:
        return design(read("blueprint.yaml", text)).services
    except Rejected as rejected:
        return rejected.diagnostics
