from collections.abc import Callable

from backwright.design.service import Service
from backwright.render.views.schemathesis_toml import view


class TestView:
    def test_excuses_a_file_that_need_not_be_there(
        self, designed: Callable[[str], Service]
    ) -> None:
        service = designed("""
            entities:
              Thing:
                fields: {scan: "file(pdf, 5MB)?", form: "file(pdf, 5MB)"}
            """)
        (excused,) = view(service).downloads
        assert "scan" in excused
