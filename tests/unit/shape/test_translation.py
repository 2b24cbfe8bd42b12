import pytest

from backwright.shape.translation import Translation

MOVED = Translation(
    {
        "app/infrastructure/models/jobs.py": "app/jobs/model.py",
        "app/infrastructure/models/users.py": "app/infrastructure/models/users.py",
        "app/presentation/health.py": "app/api/health.py",
        "app/presentation/v1/routers/jobs.py": "app/api/v1/routers/jobs.py",
    }
)


class TestText:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (
                "from app.infrastructure.models.jobs import JobModel",
                "from app.jobs.model import JobModel",
            ),
            (
                "from app.infrastructure.models import jobs, users",
                (
                    "from app.jobs import model as jobs\n"
                    "from app.infrastructure.models import users"
                ),
            ),
            (
                "from app.infrastructure.models import (\n    jobs,\n    users,\n)",
                (
                    "from app.jobs import model as jobs\n"
                    "from app.infrastructure.models import users"
                ),
            ),
            (
                "from app.presentation.v1.routers import jobs",
                "from app.api.v1.routers import jobs",
            ),
            ("see app/infrastructure/models/jobs.py.", "see app/jobs/model.py."),
            ("app.infrastructure.models.jobs.JobModel", "app.jobs.model.JobModel"),
            ("my.app.infrastructure.models.jobs", "my.app.infrastructure.models.jobs"),
            (
                "app.infrastructure.models.jobs_old",
                "app.infrastructure.models.jobs_old",
            ),
            ('containers = ["app.presentation"]', 'containers = ["app.api"]'),
            ("from app.domain.users import User", "from app.domain.users import User"),
        ],
    )
    def test_names_each_file_where_it_lies_now(self, before: str, after: str) -> None:
        assert MOVED.text(before) == after

    def test_changes_nothing_if_nothing_moved(self) -> None:
        text = "from app.infrastructure.models import jobs"
        assert Translation({"app/a.py": "app/a.py"}).text(text) == text
