"""The running examples, fuzzed against their own contract by schemathesis."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.emitted.databases import PostgreSQL
from tests.emitted.serving import authorization_of_administrator, serving
from tests.emitted.test_examples import EXAMPLES
from tests.emitted.written import Written

EXAMPLES_AN_OPERATION = "25"

pytestmark = pytest.mark.emitted


class TestContract:
    @pytest.mark.parametrize("name", EXAMPLES)
    def test_holds_on_postgresql(
        self,
        name: str,
        write: Callable[..., Written],
        postgresql: PostgreSQL,
        tmp_path: Path,
    ) -> None:
        fuzz(write(name, "--example", name), postgresql.url(), tmp_path / "server.log")

    def test_holds_on_sqlite(
        self, write: Callable[..., Written], tmp_path: Path
    ) -> None:
        written = write("validahub", "--example", "validahub")
        url = f"sqlite+aiosqlite:///{tmp_path}/fuzzed.db"
        fuzz(written, url, tmp_path / "server.log")


def fuzz(written: Written, database_url: str, log: Path) -> None:
    """Send a running service whatever its contract allows, and what it does not."""
    environment = {"DATABASE_URL": database_url, "DRAIN_SECONDS": "0"}
    with serving(written, log, **environment) as url:
        header = authorization_of_administrator(url, written, **environment)
        done = written.run(
            str(written.bin / "st"),
            *("run", f"{url}/openapi.json", "--checks", "all", "--workers", "1"),
            *("-H", f"Authorization: {header}"),
            *("--max-examples", EXAMPLES_AN_OPERATION, "--seed", "20261120"),
        )
    assert done.returncode == 0, done.stdout[-8000:]
    assert "request_failed" not in log.read_text()
