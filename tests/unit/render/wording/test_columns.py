"""Names that stand for columns."""

import pytest

from backwright.render.wording.columns import attribute, local, of_table


class TestOfTable:
    @pytest.mark.parametrize(
        ("column", "said"),
        [("name", "_jobs.c.name"), ("values", '_jobs.c["values"]')],
    )
    def test_meets_no_method_of_a_collection(self, column: str, said: str) -> None:
        assert of_table("_jobs", column) == said


class TestAttribute:
    def test_meets_nothing_of_a_declarative_class(self) -> None:
        assert [attribute(name) for name in ("name", "metadata")] == [
            "name",
            "metadata_",
        ]


class TestLocal:
    @pytest.mark.parametrize("name", ["id", "type", "row"])
    def test_hides_nothing(self, name: str) -> None:
        assert local(name) == f"{name}_"
