"""Designs to look at: the blueprints that must work as they stand, and short ones."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.design.service import Service

CASES = Path(__file__).parents[2] / "cases" / "design"
Designed = Callable[[str], Service]


def _service(text: str) -> Service:
    (service,) = design(read("blueprint.yaml", text)).services
    return service


@pytest.fixture(scope="session")
def validahub() -> Service:
    return _service((CASES / "validahub" / "blueprint.yaml").read_text())


@pytest.fixture(scope="session")
def bookshop() -> Service:
    return _service((CASES / "quickstart" / "blueprint.yaml").read_text())


@pytest.fixture(scope="session")
def designed() -> Designed:
    """Design a service of which only the entities are said."""

    def make(entities: str) -> Service:
        head = "service: shop\nauth: {roles: [boss, clerk]}\n"
        return _service(head + dedent(entities))

    return make
