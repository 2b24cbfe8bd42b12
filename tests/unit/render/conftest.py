"""Designs to render: short blueprints."""

from collections.abc import Callable
from textwrap import dedent

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.design.service import Service

Designed = Callable[[str], Service]


@pytest.fixture(scope="session")
def designed() -> Designed:
    """Design a service of which all but the name is said."""

    def make(text: str) -> Service:
        whole = "service: shop\n" + dedent(text)
        (service,) = design(read("blueprint.yaml", whole)).services
        return service

    return make
