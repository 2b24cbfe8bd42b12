"""What a service asks for is what its blueprint says, and nothing more."""

from pathlib import Path

from backwright.blueprint.read import read
from backwright.capabilities import capabilities
from backwright.design import design
from backwright.design.service import Service

CASES = Path(__file__).parents[2] / "cases" / "design"


def _service(case: str) -> Service:
    text = (CASES / case / "blueprint.yaml").read_text()
    (service,) = design(read("blueprint.yaml", text)).services
    return service


def test_a_small_service_asks_for_little() -> None:
    # Its answers can show what they refer to.
    assert _service("quickstart").capabilities == ("expansions",)


def test_validahub_asks_for_what_it_names() -> None:
    assert _service("validahub").capabilities == (
        "actions",
        "api_keys",
        "audit",
        "expansions",
        "files",
        "links",
        "own_code",
        "soft_delete",
        "tenancy",
    )


def test_everything_else_can_be_asked_for() -> None:
    asked = {*_service("everything").capabilities, *_service("validahub").capabilities}
    assert {"encryption", "secrets", "pages"} < asked
    assert asked <= set(capabilities())
