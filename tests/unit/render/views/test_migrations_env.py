from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.migrations_env import view


class TestView:
    def test_knows_every_table_of_ours_and_theirs(
        self, designed: Callable[[str], Service]
    ) -> None:
        service = designed("""
            entities: {Thing: {fields: {name: text}, owner: created_by, audit: true}}
            """)
        assert view(service).models == ("audit", "refresh_tokens", "things", "users")
