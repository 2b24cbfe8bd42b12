from collections.abc import Callable

import pytest

from backwright.design.service import Service
from backwright.render.views.app_presentation_dependencies_authentication import view


class TestView:
    @pytest.mark.parametrize(
        ("scheme", "model"), [("Bearer", "HTTPBearer"), ("Token", "APIKey")]
    )
    def test_says_in_the_contract_how_a_token_is_sent(
        self, designed: Callable[[str], Service], scheme: str, model: str
    ) -> None:
        service = designed(f"""
            api: {{scheme: {scheme}}}
            entities: {{Thing: {{fields: {{name: text}}}}}}
            """)
        assert view(service).model.startswith(f"{model}(")
