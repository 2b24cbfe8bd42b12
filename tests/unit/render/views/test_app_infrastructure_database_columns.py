from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.views.app_infrastructure_database_columns import view


class TestView:
    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("string(10)", ()),
            ("decimal(10,2)", ("_parts/columns/exact.py.jinja",)),
            ("duration", ("_parts/columns/span.py.jinja",)),
            ("encrypted", ("_parts/columns/encrypted.py.jinja",)),
        ],
    )
    def test_writes_what_a_column_needs(
        self,
        designed: Callable[[str], Service],
        kind: str,
        expected: tuple[str, ...],
    ) -> None:
        service = designed(f'entities: {{Thing: {{fields: {{value: "{kind}"}}}}}}')
        assert view(service).sections == expected
