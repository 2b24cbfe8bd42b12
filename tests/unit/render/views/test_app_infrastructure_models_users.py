from backwright.blueprint.read import read
from backwright.design import design
from backwright.render import render

BLUEPRINT = """
service: shop
auth: {roles: [admin], api_keys: true}
api: {ids: int}
tenancy: Firm
entities:
  Firm:
    tenant: none
    fields: {name: string(20) unique}
    access: {read: own, write: admin}
  Note:
    fields: {title: string(20), scan: "file(pdf, 5MB)?"}
    audit: true
    access: {read: user, write: user}
"""
OURS = ("users", "audit", "api_keys", "files")
WIDE = "tenant_id: Mapped[int] = mapped_column(BigInteger)"


class TestTenantColumn:
    def test_of_our_tables_is_as_wide_as_the_id_of_the_tenant(self) -> None:
        (service,) = design(read("shop.yaml", BLUEPRINT)).services
        tree = render(service)
        for name in OURS:
            model = tree[f"app/infrastructure/models/{name}.py"]
            assert WIDE in model, name
        columns = [
            line
            for path, text in tree.items()
            if path.startswith("migrations/initial/")
            for line in text.splitlines()
            if 'sa.Column("tenant_id"' in line
        ]
        assert len(columns) > len(OURS)
        assert all("sa.BigInteger()" in line for line in columns)
