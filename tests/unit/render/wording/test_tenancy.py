from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.wording.tenancy import tenant_type


class TestTenantType:
    @pytest.mark.parametrize(("ids", "expected"), [("uuid", "UUID"), ("int", "int")])
    def test_is_what_its_id_holds(
        self, designed: Callable[[str], Service], ids: str, expected: str
    ) -> None:
        service = designed(f"""
            tenancy: Club
            api: {{ids: {ids}}}
            entities:
              Club: {{tenant: none, fields: {{name: text}}}}
              Member: {{fields: {{name: text}}}}
            """)
        assert tenant_type(service) == expected
