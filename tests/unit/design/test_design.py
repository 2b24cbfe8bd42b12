"""Cases: what can be built, what cannot, and what the user is told of it."""

from pathlib import Path

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.diagnostics import Diagnostic, Rejected

CASES = Path(__file__).parents[2] / "cases" / "design"
EVERY = [case for case in sorted(CASES.iterdir()) if case.is_dir()]
REJECTED = [case for case in EVERY if (case / "diagnostics.txt").exists()]
WARNED = [case for case in EVERY if (case / "warnings.txt").exists()]


def _told(found: Diagnostic) -> str:
    return f"{found}\n  help: {found.help}\n" if found.help else f"{found}\n"


def _text(case: Path) -> str:
    return (case / "blueprint.yaml").read_text()


@pytest.mark.parametrize("case", REJECTED, ids=lambda case: case.name)
def test_every_mistake_is_told_at_once_with_its_place(case: Path) -> None:
    with pytest.raises(Rejected) as rejected:
        design(read("blueprint.yaml", _text(case)))
    told = "".join(map(_told, rejected.value.diagnostics))
    assert told == (case / "diagnostics.txt").read_text()


@pytest.mark.parametrize("case", WARNED, ids=lambda case: case.name)
def test_what_is_doubtful_is_said_and_built(case: Path) -> None:
    workspace = design(read("blueprint.yaml", _text(case)))
    warnings = (found for one in workspace.services for found in one.warnings)
    told = "".join(map(_told, warnings))
    assert told == (case / "warnings.txt").read_text()


@pytest.mark.parametrize(
    "case", [case for case in EVERY if case not in REJECTED], ids=lambda case: case.name
)
def test_the_same_text_is_designed_the_same(case: Path) -> None:
    first, second = (design(read("blueprint.yaml", _text(case))) for _ in range(2))
    assert first == second
    assert all(service.entities for service in first.services)
