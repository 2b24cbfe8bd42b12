"""The running examples, fuzzed against their own contract by schemathesis."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.emitted.serving import serving, authorization_of_administrator
from tests.emitted.test_examples import EXAMPLES
from tests.emitted.written import Written

EXAMPLES_AN_OPERATION = "25"

pytestmark = pytest.mark.emitted


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite+aiosqlite:///{tmp_path}/fuzzed.db"
    database: Callable[[], str] = request.getfixturevalue("postgresql")
    return database()


class TestContract:
    @pytest.mark.parametrize("name", EXAMPLES)
    def test_holds_whatever_is_sent(
        self,
        name: str,
        write: Callable[..., Written],
        database_url: str,
        tmp_path: Path,
    ) -> None:
        written = write(name, "--example", name)
        log = tmp_path / "server.log"
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
