"""Where a project makes its FastAPI application."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.view.project import Project


def applications(project: Project, message: str) -> Iterator[Finding]:
    """Yield one finding, at the application, if the project makes one."""
    for router in project.routes.routers.values():
        file = project.file_of(router.module)
        if router.is_app and file is not None and file.is_application:
            yield file.at(router.made, message)
            return


def used_words(project: Project) -> Iterator[str]:
    """Yield the names that an application uses.

    A name that is only imported, and a file that nobody takes anything from, are there
    and do nothing.
    """
    modules = project.names.modules
    asked: set[str] = set()
    for file in project.application:
        for made in file.outline.imports:
            if made.name.partition(".")[0] in file.words:
                yield made.target
                asked.add(modules.split(made.target, file.module)[0])
    for file in project.application:
        if file.module in asked or file.routes or file.outline.wiring:
            yield from file.words
