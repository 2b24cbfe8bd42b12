from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.views.app_presentation_wire import view

Designed = Callable[[str], Service]


def parts(service: Service) -> list[str]:
    names = [path.rpartition("/")[2] for path in view(service).sections]
    return [name.removesuffix(".py.jinja") for name in names]


class TestView:
    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("uuid", []),
            ("date", ["matching", "form", "day"]),
            ("decimal(10,2)", ["decimal_form"]),
            ("json", ["printable", "document"]),
            ("int", ["whole"]),
        ],
    )
    def test_writes_what_a_field_needs(
        self, designed: Designed, kind: str, expected: list[str]
    ) -> None:
        service = designed(f'entities: {{Thing: {{fields: {{value: "{kind}"}}}}}}')
        assert parts(service) == expected

    def test_looks_into_value_objects(self, designed: Designed) -> None:
        service = designed("""
            values:
              Term:
                since: date
            entities: {Thing: {fields: {term: Term}}}
            """)
        assert "day" in parts(service)

    def test_looks_into_what_actions_take(self, designed: Designed) -> None:
        service = designed("""
            entities:
              Thing:
                fields: {name: uuid}
                actions:
                  wait: {of: item, input: {for: duration}, access: admin}
            """)
        assert "span" in parts(service)
