import ast
import json
from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.app_main import view

Designed = Callable[[str], Service]


class TestView:
    def test_a_title_and_a_description_stay_text(self, designed: Designed) -> None:
        said = 'Say "hi"); import os; (\\'
        service = designed(f"""
            title: {json.dumps(said)}
            description: {json.dumps(said)}
            entities: {{Thing: {{fields: {{name: text}}}}}}
            """)
        assert ast.literal_eval(view(service).title) == said
        assert ast.literal_eval(view(service).description) == said

    def test_leaves_out_entities_that_nobody_outside_can_reach(
        self, designed: Designed
    ) -> None:
        service = designed("""
            entities:
              Open: {fields: {name: text}, access: {read: anyone, write: admin}}
              Shut: {fields: {name: text}, access: {read: system, write: system}}
            """)
        assert view(service).routers == ("opens", "sign_ups", "tokens", "users")

    def test_lets_uploads_count_for_themselves(self, designed: Designed) -> None:
        service = designed("""
            api: {prefix: /api}
            entities: {Thing: {fields: {scan: "file(pdf, 5MB)"}}}
            """)
        assert view(service).constants == (
            'UPLOADS: Final = frozenset({"/api/files"})',
        )
