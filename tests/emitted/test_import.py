"""What a written service's migrations make, `import` reads again, on both databases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from backwright.cli import examples
from backwright.importing.drafting.services import draft_of
from backwright.importing.proving import proved
from backwright.workspace.databases import read_database
from backwright.workspace.models import read_models
from backwright.workspace.sources import read_source
from tests.emitted.databases import PostgreSQL
from tests.emitted.written import Written
from tests.unit.importing.designs import service_of
from tests.unit.importing.schemas import POSTGRESQL, SQLITE, Kept, kept

pytestmark = pytest.mark.emitted


def kept_of(blueprint: str, dialect: str) -> dict[str, Kept]:
    return kept(service_of(blueprint), dialect)


def imported(service: Written, url: str) -> str:
    done = service.run(
        str(service.bin / "python"), "migrate.py", "up", DATABASE_URL=url
    )
    assert done.returncode == 0, done.stderr
    return proved(draft_of(read_database(url)), "again.yaml").text


def fields_of(blueprint: str) -> dict[str, list[str]]:
    """Return what of each entity its API shows."""
    return {
        entity.names.pascal: sorted(field.name for field in entity.visible)
        for entity in service_of(blueprint).entities
    }


@pytest.mark.parametrize("example", ["quickstart", "validahub", "existing-clients"])
class TestAnExample:
    def test_comes_back_from_sqlite(
        self, example: str, write: Callable[..., Written], tmp_path: Path
    ) -> None:
        service = write(example, "--example", example)
        text = imported(service, f"sqlite+aiosqlite:///{tmp_path}/again.db")
        assert kept_of(text, SQLITE) == kept_of(examples.blueprint(example), SQLITE)

    def test_comes_back_from_postgresql(
        self, example: str, write: Callable[..., Written], postgresql: PostgreSQL
    ) -> None:
        service = write(example, "--example", example)
        text = imported(service, postgresql.url())
        asked = kept_of(examples.blueprint(example), POSTGRESQL)
        assert kept_of(text, POSTGRESQL) == asked

    def test_comes_back_from_its_models(
        self, example: str, write: Callable[..., Written]
    ) -> None:
        app = write(example, "--example", example).folder / "app"
        text = proved(draft_of(read_models(app, example)), "again.yaml").text
        asked = kept_of(examples.blueprint(example), POSTGRESQL)
        assert kept_of(text, POSTGRESQL) == asked


@pytest.mark.parametrize("example", ["quickstart", "existing-clients"])
def test_a_contract_tells_the_api(example: str, write: Callable[..., Written]) -> None:
    contract = write(example, "--example", example).folder / "docs" / "openapi.json"
    found = read_source(str(contract))
    text = proved(draft_of(found), "again.yaml").text
    asked = examples.blueprint(example)
    assert service_of(text).api == service_of(asked).api
    assert fields_of(text) == fields_of(asked)
