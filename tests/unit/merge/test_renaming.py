import pytest

from backwright.merge.change import What
from backwright.merge.renaming import Renaming
from backwright.merge.trees import merge
from backwright.tree import Tree

JOB_TO_TASK = Renaming(
    {"job": "task", "jobs": "tasks", "Job": "Task", "Jobs": "Tasks", "JOB": "TASK"}
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("job_id", "task_id"),
        ("JobService", "TaskService"),
        ("list_jobs(job)", "list_tasks(task)"),
        ("/v1/jobs/{job_id}", "/v1/tasks/{task_id}"),
        ("createJob", "createTask"),
        ("MAX_JOBS_JOB", "MAX_JOBS_TASK"),
        ("jobless Jobless JOBLESS ajob", "jobless Jobless JOBLESS ajob"),
    ],
)
def test_renames_words_and_parts_of_names(old: str, new: str) -> None:
    assert JOB_TO_TASK.of(old) == new


def test_words_can_change_places() -> None:
    assert Renaming({"a": "b", "b": "a"}).of("a_b") == "b_a"


OLD = (
    "class JobService:\n    def get(self, job_id):\n        return self.jobs[job_id]\n"
)
NEW = OLD.replace("job", "task").replace("Job", "Task").replace("get", "find")
MINE = "\n    def mine(self, job_id):\n        return self.get(job_id)\n"


def test_the_user_s_method_moves_into_the_renamed_class() -> None:
    gone, come = merge(
        Tree({"app/jobs.py": OLD}),
        Tree({"app/jobs.py": OLD + MINE}),
        Tree({"app/tasks.py": NEW}),
        renaming=Renaming(JOB_TO_TASK.words, {"app/jobs.py": "app/tasks.py"}),
    )
    assert (gone.path, gone.what) == ("app/jobs.py", What.REMOVE)
    assert (come.what, come.after) == (What.MERGE, NEW + MINE.replace("job", "task"))


def test_a_file_that_did_not_follow_keeps_its_words() -> None:
    old, new = "The job of a shop.\n\nOne.\n", "The job of a shop.\n\nTwo.\n"
    yours = "The job of a shop.\n\nAnd my job.\n\nOne.\n"
    (change,) = merge(
        Tree({"a.md": old}),
        Tree({"a.md": yours}),
        Tree({"a.md": new}),
        renaming=JOB_TO_TASK,
    )
    assert change.after is not None
    assert "And my job." in change.after


def test_a_file_only_renamed_still_follows() -> None:
    new = OLD.replace("job", "task").replace("Job", "Task")
    (change,) = merge(
        Tree({"a.py": OLD}),
        Tree({"a.py": OLD + MINE}),
        Tree({"a.py": new}),
        renaming=JOB_TO_TASK,
    )
    assert (change.what, change.after) == (
        What.MERGE,
        new + MINE.replace("job", "task"),
    )
