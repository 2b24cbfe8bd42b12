"""The contract that is written without running the service is the one it publishes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.emitted.test_examples import EXAMPLES
from tests.emitted.written import BACKWRIGHT, Written

ZOO = Path(__file__).with_name("zoo.yaml")
BY_HAND = '''

@router.get("/books/{book_id}/cover", summary="Get a cover", responses=problems(404))
async def get_cover(book_id: BookPath) -> str:
    """Get what stands on the cover."""
    return f"Book {book_id}"
'''
ENTITIES = "entities:\n"
ENVELOPE = '{item: "{entity}", list: "{entities}", input: "{entity}"}'
NAMED = "{item: data, list: allOfIt, total: howMany, input: given}"
BODY = (
    "{errors: errors by field, all: messages, meta: [{code: code}, status], "
    "x: {t: title, d: detail, r: request id, i: instance, e: errors}}"
)
CIRCUS = """\
  Circus:
    tenant: none
    fields:
      name: string(10) unique
      since: date
      tag: Tag
      size: enum(big, small)
    access: {read: own, create: keeper}
"""
VARIANTS = {
    "as it is": "",
    "camel case and pages": "api: {casing: camel, paging: page, prefix: /}\n",
    "envelopes and numbers": f"api: {{casing: camel, envelope: {ENVELOPE}, ids: int, "
    "if_match: optional}\n",
    "named envelopes": f"api: {{envelope: {NAMED}, paging: page, "
    "validation_status: 400, scheme: Token}\n",
    "errors of its own": f"api: {{errors: {{body: {BODY}}}}}\n",
    "tenants": "tenancy: Circus\n",
    "tenants by number": "tenancy: Circus\napi: {ids: int, casing: camel}\n",
}

pytestmark = pytest.mark.emitted


def assert_published(written: Written) -> None:
    done = written.run(str(written.bin / "python"), "manage.py", "openapi")
    assert done.returncode == 0, done.stderr
    is_same = done.stdout == (written.folder / "docs/openapi.json").read_text("utf-8")
    assert is_same


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples(name: str, write: Callable[..., Written]) -> None:
    assert_published(write(name, "--example", name))


@pytest.mark.parametrize("name", VARIANTS)
def test_every_kind_and_option(
    name: str, write: Callable[..., Written], tmp_path: Path
) -> None:
    said, text = VARIANTS[name], ZOO.read_text("utf-8")
    if "tenancy" in said:
        text = text.replace(ENTITIES, ENTITIES + CIRCUS, 1)
        text = text.replace("api_keys: true", "api_keys: false")
    blueprint = tmp_path / "zoo.yaml"
    blueprint.write_text(said + text, "utf-8")
    assert_published(write(name.replace(" ", "-"), blueprint))


def test_a_route_of_the_users_own_stays_in_it(write: Callable[..., Written]) -> None:
    written = write("by-hand", "--example", "quickstart")
    router = written.folder / "app/presentation/v1/routers/books.py"
    router.write_text(router.read_text("utf-8") + BY_HAND, "utf-8")
    architecture = (str(written.bin / "pytest"), "-q", "tests/architecture")
    behind = written.run(*architecture, IS_TEST="True")
    assert behind.returncode == 1
    assert "run `make openapi`" in behind.stdout
    assert written.run("make", "openapi").returncode == 0
    assert_published(written)

    blueprint = written.folder / "blueprint.yaml"
    text = blueprint.read_text("utf-8")
    blueprint.write_text(
        text.replace("author: Author\n", "author: Author\n      pages: int?\n")
    )
    planned = written.run(str(BACKWRIGHT), "plan")
    assert "BookRead.pages (response): added" in planned.stdout
    assert "Clients of the API break" not in planned.stdout
    applied = written.run(str(BACKWRIGHT), "apply")
    assert applied.returncode == 0, applied.stdout + applied.stderr
    assert_published(written)
    done = written.run(*architecture, IS_TEST="True")
    assert done.returncode == 0, done.stdout
