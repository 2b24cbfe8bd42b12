"""The rule `task-without-limits`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, calls_in, name_of, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

LIMITS = frozenset(
    {
        "task_time_limit",
        "task_soft_time_limit",
        "CELERY_TASK_TIME_LIMIT",
        "CELERYD_TASK_TIME_LIMIT",
        "CELERY_TASK_SOFT_TIME_LIMIT",
    }
)
MAKERS = frozenset({"celery.Celery", "celery.app.base.Celery"})


class TaskWithoutLimits(Rule):
    """A Celery task that may run for ever.

    What it finds:
        A task without `time_limit` or `soft_time_limit`, where the application sets
        none for all tasks.
    Why it matters:
        One task that hangs occupies a worker until somebody kills it.
    Bad:
        from celery import shared_task

        @shared_task
        def export(report_id: int) -> None:
            print(report_id)
    Good:
        from celery import shared_task

        @shared_task(soft_time_limit=300, max_retries=3)
        def export(report_id: int) -> None:
            print(report_id)
    How to fix:
        Set `soft_time_limit` and `time_limit` on the task or `task_time_limit` for
        all.
    Source:
        A, B, C: background tasks with limits, retries, idempotence.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the tasks."""
        for file in project.application:
            for function in file.functions:
                if not any(self._is_bare(file, item) for item in function.decorators):
                    continue
                if not self._has_common_limit(project):
                    message = f"task `{function.name}` has no time limit"
                    yield file.at(function, message)

    @staticmethod
    def _has_common_limit(project: Project) -> bool:
        return any(
            not LIMITS.isdisjoint(outline.words)
            or any(
                not LIMITS.isdisjoint(key for key, _ in call.keywords)
                for made in outline.assigns
                for call in calls_in(made.value)
            )
            for outline in project.outlines.values()
        )

    @staticmethod
    def _is_bare(file: FileView, item: Expr) -> bool:
        func = item.func if isinstance(item, Call) else name_of(item)
        if isinstance(item, Call) and any(
            "time_limit" in key for key, _ in item.keywords
        ):
            return False
        if file.name(func) in {"celery.shared_task", "celery.app.shared_task"}:
            return True
        owner, _, method = func.rpartition(".")
        made = file.project.names.assigns.get(file.name(owner)) if owner else None
        if method != "task" or made is None or not isinstance(made.value, Call):
            return False
        maker = made.value.func.rpartition(".")[2]
        return maker == "Celery" and "time_limit" not in show(made.value)
