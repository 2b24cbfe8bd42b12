"""Each example as a user gets it: everything that must pass, on both databases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.emitted.databases import PostgreSQL
from tests.emitted.written import ROOT, Written

EXAMPLES = sorted(
    path.parent.name for path in (ROOT / "examples").glob("*/blueprint.yaml")
)
OTHER_LAYOUTS = ("crud", "hexagonal")

pytestmark = pytest.mark.emitted


@pytest.fixture(scope="module", params=EXAMPLES)
def example(request: pytest.FixtureRequest, write: Callable[..., Written]) -> Written:
    return write(request.param, "--example", request.param)


class TestExamples:
    def test_pass_their_own_checks(
        self, example: Written, postgresql: PostgreSQL
    ) -> None:
        """Format, lint, types, contracts, security, tests: on both databases."""
        environment = postgresql.environment()
        done = example.run("make", "check", **environment)
        assert done.returncode == 0, done.stdout + done.stderr
        if not environment:
            pytest.skip(f"passed on SQLite alone: {postgresql.absent}")


class TestLayouts:
    @pytest.mark.parametrize("layout", OTHER_LAYOUTS)
    def test_are_the_same_code(
        self, layout: str, write: Callable[..., Written], tmp_path: Path
    ) -> None:
        text = (ROOT / "examples/quickstart/blueprint.yaml").read_text()
        blueprint = tmp_path / "shop.yaml"
        blueprint.write_text(f"layout: {layout}\n{text}")
        done = write(layout, blueprint).run("make", "check")
        assert done.returncode == 0, done.stdout + done.stderr
