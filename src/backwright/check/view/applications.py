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
