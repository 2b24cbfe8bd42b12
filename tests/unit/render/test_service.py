"""What a whole tree must say of itself."""

import tomllib

from backwright.render import render
from tests.unit.render.conftest import Designed

LONG = "Extraordinarily" + "Long" * 6


class TestLongNames:
    def test_get_the_room_that_the_formatter_cannot_make(
        self, designed: Designed
    ) -> None:
        tree = render(designed(f"entities: {{{LONG}: {{fields: {{name: text}}}}}}"))
        project = tomllib.loads(tree["pyproject.toml"])
        room = project["tool"]["ruff"]["lint"]["pycodestyle"]["max-line-length"]
        lines = [
            line
            for path, text in tree.items()
            if path.endswith(".py")
            for line in text.splitlines()
        ]
        assert room == max(map(len, lines)) > 88

    def test_change_nothing_where_names_are_short(self, designed: Designed) -> None:
        tree = render(designed("entities: {Note: {fields: {name: text}}}"))
        assert "max-line-length = 88\n" in tree["pyproject.toml"]
