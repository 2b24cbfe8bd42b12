"""No entity can take the place of a module that every service has."""

from pathlib import PurePosixPath

import pytest

from backwright.design.sanity.reserved import MODULES
from backwright.render import render
from backwright.shape.layouts import LAYOUTS
from tests.unit.render.conftest import Designed

ENTITY = "widgets"


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_what_lies_beside_an_entity_is_reserved(
    layout: str, designed: Designed
) -> None:
    service = designed(f"""
        layout: {layout}
        entities:
          Widget:
            fields: {{name: string(40)}}
            access: {{read: anyone, write: user}}
    """)
    paths = [PurePosixPath(path) for path in render(service) if path.endswith(".py")]
    homes = {(path.parent, path.stem.removesuffix(ENTITY)) for path in paths}
    homes = {(home, start) for home, start in homes if start in ("", "test_")}
    beside = {
        path.stem.removeprefix(start)
        for home, start in homes
        if home / f"{start}{ENTITY}.py" in paths
        for path in paths
        if path.parent == home and path.stem.startswith(start)
    }
    own = {name for name in beside if name.startswith((ENTITY, "__"))}
    assert sorted(beside - own - MODULES) == []
