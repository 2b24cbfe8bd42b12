from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.readme_md import view

Designed = Callable[[str], Service]
SHOP = """
    description: "<script>\\n of | pipes"
    auth: {roles: [boss, clerk]}
    entities:
      Order:
        fields: {name: text}
        owner: created_by
        access: {read: anyone, create: user, update: own, delete: boss}
    """


class TestView:
    def test_says_who_may_do_what(self, designed: Designed) -> None:
        routes = view(designed(SHOP)).routes
        assert "| GET | `/v1/orders` | List orders | anyone |" in routes
        assert "| PATCH | `/v1/orders/{order_id}` | Update an order | own |" in routes
        assert "| DELETE | `/v1/orders/{order_id}` | Delete an order | boss |" in routes

    def test_names_the_administrator_of_users(self, designed: Designed) -> None:
        routes = view(designed(SHOP)).routes
        assert "| POST | `/v1/users` | Create a user | boss |" in routes

    def test_a_description_stays_text(self, designed: Designed) -> None:
        assert view(designed(SHOP)).description == "&lt;script> of \\| pipes"
