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

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("test_jobs_list.py", "tests/integration/jobs/test_router_list.py"),
            (
                "test_job_labels_list.py",
                "tests/integration/job_labels/test_router_list.py",
            ),
            ("test_jobs.py", "tests/integration/jobs/test_router.py"),
        ],
    )
    def test_keeps_an_aspect_beside_what_it_is_of(
        self, name: str, expected: str
    ) -> None:
        path = f"tests/integration/presentation/v1/routers/{name}"
        features = {*FEATURES, "job", "job_labels"}
        assert LAYOUTS["feature"].path(path, features) == expected
