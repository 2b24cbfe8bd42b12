from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.app_domain_value_objects_identifiers import view

Designed = Callable[[str], Service]


class TestView:
    def test_gives_each_entity_a_class(self, designed: Designed) -> None:
        service = designed("entities: {Orange: {fields: {name: text}}}")
        made = {each.name: each for each in view(service).classes}
        assert made["OrangeId"].summary == "Identifies an orange."
        assert made["OrangeId"].base == made["UserId"].base == "Identifier"

    def test_counts_where_the_blueprint_says_so(self, designed: Designed) -> None:
        service = designed("""
            api: {ids: int}
            entities: {Orange: {fields: {name: text}}}
            """)
        found = view(service)
        bases = {each.name: each.base for each in found.classes}
        assert found.integers
        assert bases == {"UserId": "Identifier", "OrangeId": "Number"}

    def test_calls_every_tenant_a_tenant(self, designed: Designed) -> None:
        service = designed("""
            tenancy: Club
            entities:
              Club: {tenant: none, fields: {name: text}}
              Member: {fields: {name: text}}
            """)
        names = [each.name for each in view(service).classes]
        assert names == ["UserId", "TenantId", "MemberId"]
