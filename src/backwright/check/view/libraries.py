"""Which files are of a library, that others install."""

from pathlib import PurePosixPath

from backwright.check.view.project import Project


def is_library(project: Project, path: str) -> bool:
    """Tell whether the nearest pyproject.toml describes what others install."""
    for folder in PurePosixPath(path).parents:
        text = project.texts.get((folder / "pyproject.toml").as_posix())
        if text is not None:
            return "classifiers" in text and "Private ::" not in text
    return False
