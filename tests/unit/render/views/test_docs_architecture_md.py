from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.docs_architecture_md import view

Designed = Callable[[str], Service]


class TestView:
    def test_shows_the_head_of_an_action_of_the_service(
        self, designed: Designed
    ) -> None:
        found = view(
            designed("""
            entities:
              Thing:
                fields: {name: text}
                actions: {weigh: {of: item, output: {grams: int}, access: admin}}
            """)
        )
        assert found.action.startswith("async def weigh(thing: Thing, ")
        assert found.module == "app/application/actions/things.py"

    def test_says_nothing_of_actions_where_there_are_none(
        self, designed: Designed
    ) -> None:
        found = view(designed("entities: {Thing: {fields: {name: text}}}"))
        assert found.action == found.explanation == ""
