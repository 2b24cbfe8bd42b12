import pytest

from backwright.shape.layouts import LAYOUTS

FEATURES = {"jobs", "findings"}


class TestPath:
    @pytest.mark.parametrize(
        ("layout", "expected"),
        [
            ("layered", "app/application/services/jobs.py"),
            ("feature", "app/jobs/service.py"),
            ("crud", "app/services/jobs.py"),
            ("hexagonal", "app/application/services/jobs.py"),
        ],
    )
    def test_puts_a_service_where_the_layout_says(
        self, layout: str, expected: str
    ) -> None:
        path = LAYOUTS[layout].path("app/application/services/jobs.py", FEATURES)
        assert path == expected

    def test_moves_only_features(self) -> None:
        clock = "app/application/ports/clock.py"
        assert LAYOUTS["feature"].path(clock, FEATURES) == clock

    @pytest.mark.parametrize(
        ("layout", "expected"),
        [
            ("layered", "tests/unit/infrastructure/mappers/test_jobs.py"),
            ("feature", "tests/unit/jobs/test_mapper.py"),
            ("crud", "tests/unit/data/mappers/test_jobs.py"),
            ("hexagonal", "tests/unit/adapters/outbound/mappers/test_jobs.py"),
        ],
    )
    def test_keeps_tests_a_mirror(self, layout: str, expected: str) -> None:
        path = "tests/unit/infrastructure/mappers/test_jobs.py"
        assert LAYOUTS[layout].path(path, FEATURES) == expected

    def test_leaves_tests_that_mirror_nothing(self) -> None:
        path = "tests/access/test_jobs.py"
        assert LAYOUTS["feature"].path(path, FEATURES) == path
