"""What is written of an entity: read, designed and rendered from a blueprint."""

import ast
import json

import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render import render
from backwright.tree import Tree

BLUEPRINT = """
service: shop
auth: {roles: [admin]}
entities:
  Label:
    fields: {name: string(20) unique}
    api: {ids: int}
    access: {read: anyone, write: admin}
  Customer:
    fields: {name: string(20) search sort}
    soft_delete: true
    access: {read: own, write: own}
    owner: created_by
  Order:
    fields:
      customer: Customer
      total: decimal(8,2)? >= 0 sort filter
      pin: secret
      labels: list of Label
    lifecycle: {status: open, close: open -> closed}
    access: {read: user, write: admin, close: system}
"""


@pytest.fixture(scope="module")
def tree() -> Tree:
    (service,) = design(read("shop.yaml", BLUEPRINT)).services
    return render(service)


def functions(tree: Tree, path: str) -> set[str]:
    nodes = ast.walk(ast.parse(tree[path]))
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    return {node.name for node in nodes if isinstance(node, kinds)}


class TestStatements:
    def test_prove_that_a_reference_leads_to_what_is_not_deleted(
        self, tree: Tree
    ) -> None:
        said = tree["app/infrastructure/statements/orders.py"]
        assert "_customer_row.c.deleted_at.is_(None)" in said

    def test_keep_to_the_owner_where_rights_do(self, tree: Tree) -> None:
        customers = tree["app/infrastructure/statements/customers.py"]
        orders = tree["app/infrastructure/statements/orders.py"]
        assert '"owner_id": _customers.c.created_by' in customers
        assert '"owner_id":' not in orders

    def test_never_show_what_is_deleted(self, tree: Tree) -> None:
        customers = tree["app/infrastructure/statements/customers.py"]
        assert ").where(_customers.c.deleted_at.is_(None))" in customers

    def test_sort_a_decimal_that_may_be_null(self, tree: Tree) -> None:
        said = tree["app/infrastructure/statements/orders.py"]
        assert "func.coalesce(_orders.c.total" in said


class TestServices:
    def test_keep_only_the_hash_of_a_secret(self, tree: Tree) -> None:
        said = tree["app/application/services/orders.py"]
        assert "pin=await self._passwords.hash(command.pin)" in said
        assert "pin=command.pin" not in said

    def test_write_relations_in_one_transaction(self, tree: Tree) -> None:
        said = tree["app/application/services/orders.py"]
        assert "await work.orders.link_labels(order)" in said


class TestRouters:
    def test_have_no_route_for_what_only_the_system_may(self, tree: Tree) -> None:
        routes = functions(tree, "app/presentation/v1/routers/orders.py")
        assert "update_order" in routes
        assert "close_order" not in routes
        assert "close" in functions(tree, "app/application/services/orders.py")


class TestSchemas:
    def test_never_return_a_secret(self, tree: Tree) -> None:
        module = ast.parse(tree["app/presentation/v1/schemas/orders.py"])
        (read,) = (
            node
            for node in module.body
            if isinstance(node, ast.ClassDef) and node.name == "OrderRead"
        )
        assert "pin" not in ast.unparse(read)


class TestModels:
    def test_agree_with_the_first_migration(self, tree: Tree) -> None:
        for name in ("customers", "labels", "orders"):
            model = tree[f"app/infrastructure/models/{name}.py"]
            migration = tree[f"migrations/initial/{name}.py"]
            for kind in ("pk", "fk", "uq", "ck", "ix"):
                named = {
                    node.value
                    for node in ast.walk(ast.parse(migration))
                    if isinstance(node, ast.Constant)
                    and str(node.value).startswith(f"{kind}_{name}")
                }
                short = {rule.removeprefix(f"ck_{name}_") for rule in named}
                assert all(f'{rule}"' in model for rule in short)

    def test_let_the_database_count_where_that_is_asked_for(self, tree: Tree) -> None:
        assert "Identity()" in tree["app/infrastructure/models/labels.py"]
        assert "Identity()" not in tree["app/infrastructure/models/orders.py"]


class TestExpanded:
    def test_is_as_plain_for_many_references_as_for_one(self) -> None:
        parts = [f"Part{letter}" for letter in "ABCDEFGHIJKLM"]
        entities = {part: {"fields": {"name": "string(9)"}} for part in parts}
        references = {part.lower(): f"{part}?" for part in parts}
        blueprint = {
            "service": "shop",
            "entities": {**entities, "Machine": {"fields": references}},
        }
        (service,) = design(read("shop.yaml", json.dumps(blueprint))).services
        schemas = render(service)["app/presentation/v1/schemas/machines.py"]
        (expanded,) = (
            found
            for found in ast.walk(ast.parse(schemas))
            if isinstance(found, ast.FunctionDef) and found.name == "of_expanded"
            if ast.unparse(found.args).endswith("ExpandedMachine")
        )
        kinds = [type(node) for node in ast.walk(expanded)]
        assert ast.unparse(expanded).count("asked=") == len(parts)
        assert ast.If not in kinds
        assert ast.IfExp not in kinds
