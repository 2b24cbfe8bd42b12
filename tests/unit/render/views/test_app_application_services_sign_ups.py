from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.app_application_services_sign_ups import view

CLUBS = """
    tenancy: Club
    values:
      Code: string(3) matches /^[a-z]{3}$/
    entities:
      Club:
        tenant: none
        fields:
          name: string(120)
          code: Code
          plan: enum(free, paid) = free
          credit: int readonly = 0
          note: text?
      Member: {fields: {name: text}}
    """


class TestView:
    def test_asks_for_what_is_required_and_for_no_more(
        self, designed: Callable[[str], Service]
    ) -> None:
        found = view(designed(CLUBS))
        assert [line.partition(":")[0] for line in found.fields] == ["name", "code"]
        assert "code=Code(self.code)," in found.arguments

    def test_makes_the_tenant_of_it(self, designed: Callable[[str], Service]) -> None:
        assert view(designed(CLUBS)).values == (
            "id=TenantId.new(),",
            "name=command.tenant.name,",
            "code=command.tenant.code,",
            "created_at=now,",
            "updated_at=now,",
        )
