"""The rule `task-without-limits`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Pairs, name_of, show, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

LIMIT = re.compile(r"(?:celeryd?_)?task_(?:soft_)?time_limit", re.IGNORECASE)
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
        bare = [
            file.at(function, f"task `{function.name}` has no time limit")
            for file in project.application
            for function in file.functions
            if any(self._is_bare(file, item) for item in function.decorators)
        ]
        if bare and not any(self._limits_all(file) for file in project.files.values()):
            yield from bare

    @staticmethod
    def _limits_all(file: FileView) -> bool:
        """Whether a file sets a limit: a name, an attribute or a key of settings."""
        said = {*file.words, *(made.target for made in file.outline.assigns)}
        said |= {one.name for made in file.classes for one in made.fields}
        if any(LIMIT.fullmatch(name) for name in said):
            return True
        if not any(made.target.startswith("celery") for made in file.outline.imports):
            return False
        return any(
            LIMIT.fullmatch(name)
            for call in file.body.calls
            for name in _settings_given(call)
        )

    @staticmethod
    def _is_bare(file: FileView, item: Expr) -> bool:
        func = item.func if isinstance(item, Call) else name_of(item)
        if isinstance(item, Call) and any(
            "time_limit" in key for key, _ in item.keywords
        ):
            return False
        if isinstance(item, Call) and _base_limits(file, item.keyword("base")):
            return False
        if file.name(func) in {"celery.shared_task", "celery.app.shared_task"}:
            return True
        owner, _, method = func.rpartition(".")
        made = file.project.names.assigns.get(file.name(owner)) if owner else None
        if method != "task" or made is None or not isinstance(made.value, Call):
            return False
        maker = made.value.func.rpartition(".")[2]
        return maker == "Celery" and "time_limit" not in show(made.value)


def _settings_given(call: Call) -> Iterator[str]:
    """Yield the names of settings in a call: `conf.update(a=1)`, `update({"a": 1})`."""
    yield from (key for key, _ in call.keywords)
    for given in call.args:
        if isinstance(given, Pairs):
            yield from (text_of(key) or "" for key, _ in given.pairs)


def _base_limits(file: FileView, base: Expr | None) -> bool:
    """Whether the class of a task sets its limit."""
    ancestors = file.project.ancestry.of(file.name(name_of(base))) if base else ()
    return any(
        "time_limit" in field.name
        for name in ancestors
        if (klass := file.project.names.classes.get(name)) is not None
        for field in klass.fields
    )
