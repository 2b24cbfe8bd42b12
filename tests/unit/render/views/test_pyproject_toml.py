"""What a service says of its own imports."""

import tomllib

import pytest

from backwright.render import render
from tests.unit.render.conftest import Designed

HENS = """
    entities:
      Hen:
        fields: {{favourite: Egg?}}
        access: {{read: user, write: user}}
      Egg:
        fields: {{{layer}}}
        access: {{read: user, write: user}}
"""


def ignored(designed: Designed, layer: str) -> list[str]:
    text = render(designed(HENS.format(layer=layer)))["pyproject.toml"]
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    return [
        line
        for one in contracts
        if one["name"] == "No cycles"
        for line in one.get("ignore_imports", [])
    ]


@pytest.mark.parametrize("layer", ["name: string(9)", "parent: Egg?"])
def test_no_circle_needs_no_exception(designed: Designed, layer: str) -> None:
    assert ignored(designed, layer) == []


def test_entities_that_refer_to_each_other_may(designed: Designed) -> None:
    folder = "app.presentation.v1.schemas"
    assert ignored(designed, "layer: Hen?") == [
        f"{folder}.hens -> {folder}.eggs",
        f"{folder}.eggs -> {folder}.hens",
    ]
