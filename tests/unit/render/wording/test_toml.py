import tomllib

from hypothesis import given
from hypothesis import strategies as st

from backwright.render.wording.toml import quoted


class TestQuoted:
    @given(st.text(st.characters(exclude_categories=["Cs"])))
    def test_reads_back_as_one_line(self, text: str) -> None:
        read = tomllib.loads(f"it = {quoted(text)}")["it"]
        assert read == " ".join(text.split())
