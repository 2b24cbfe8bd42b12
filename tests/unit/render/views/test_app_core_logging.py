from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.app_core_logging import view

PEOPLE = """
    entities:
      Person:
        fields:
          name: string(120)
          mail: email
          diary: text private
          wage: decimal(10,2)
    """


class TestView:
    def test_names_what_is_personal_by_its_kind_or_its_flag(
        self, designed: Callable[[str], Service]
    ) -> None:
        names = view(designed(PEOPLE)).sensitive
        assert {"mail", "diary"} <= set(names)
        assert not {"name", "wage"} & set(names)

    def test_always_names_what_lets_somebody_in(
        self, designed: Callable[[str], Service]
    ) -> None:
        names = view(designed("entities: {Thing: {fields: {name: text}}}")).sensitive
        assert {"authorization", "password", "refresh_token", "api_key"} <= set(names)
