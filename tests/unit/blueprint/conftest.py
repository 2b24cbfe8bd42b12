"""Blueprints to try, from the folder of cases."""

from pathlib import Path

import pytest

CASES = Path(__file__).parents[2] / "cases" / "blueprint"


@pytest.fixture(scope="session")
def blueprints() -> dict[str, str]:
    """The blueprints that must be accepted, by the name of their case."""
    return {
        case.name: (case / "blueprint.yaml").read_text()
        for case in sorted(CASES.iterdir())
        if case.is_dir() and not (case / "diagnostics.txt").exists()
    }
