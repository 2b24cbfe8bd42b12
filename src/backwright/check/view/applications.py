"""Where a project makes its FastAPI application."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.view.project import Project


def applications(project: Project, message: str) -> Iterator[Finding]:
    """Yield one finding, if the project makes an application: where most is put in."""
    made = [
        (file, router)
        for router in project.routes.routers.values()
        if router.is_app
        and (file := project.file_of(router.module)) is not None
        and file.is_application
    ]
    if made:
        file, router = max(made, key=lambda one: len(one[0].outline.wiring))
        yield file.at(router.made, message)


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
