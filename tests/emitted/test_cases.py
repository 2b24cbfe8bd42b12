"""Blueprints that mix what the examples do not: their services pass their checks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.emitted.databases import PostgreSQL
from tests.emitted.written import ROOT, Written

CASES = sorted((ROOT / "tests/cases/services").glob("*/blueprint.yaml"))

pytestmark = pytest.mark.emitted


@pytest.mark.parametrize("blueprint", CASES, ids=lambda path: path.parent.name)
def test_passes_its_own_checks(
    blueprint: Path, write: Callable[..., Written], postgresql: PostgreSQL
) -> None:
    environment = postgresql.environment()
    written = write(blueprint.parent.name, blueprint)
    done = written.run("make", "check", **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    if not environment:
        pytest.skip(f"passed on SQLite alone: {postgresql.absent}")
