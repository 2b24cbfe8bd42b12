"""The migrations of a project: which are the newest, so can still be changed."""

from collections.abc import Iterator

from backwright.check.facts.expr import Items, text_of
from backwright.check.facts.forms import Assign
from backwright.check.view.file import FileView
from backwright.check.view.project import Project


def newest_migrations(project: Project) -> Iterator[FileView]:
    """Yield the Alembic revisions that no other follows: the heads."""
    made: dict[str, FileView] = {}
    followed: set[str] = set()
    for file in project.files.values():
        said = {assign.target: assign for assign in file.outline.assigns}
        if "revision" in said and "down_revision" in said:
            for name in _texts(said["revision"]):
                made[name] = file
            followed.update(_texts(said["down_revision"]))
    for name, file in made.items():
        if name not in followed:
            yield file


def _texts(assign: Assign) -> list[str]:
    value = assign.value
    parts = value.items if isinstance(value, Items) else (value,)
    return [text for part in parts if (text := text_of(part))]
