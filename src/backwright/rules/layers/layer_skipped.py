"""The rule `layer-skipped`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project


class LayerSkipped(Rule):
    """A route that goes past the service to its repository.

    What it finds:
        A route that calls a repository, although a service is there that uses the same
        one.
    Why it matters:
        What the service checks, logs and commits does not happen for this route, and
        nobody sees that in either file.
    Bad:
        # app/repositories/users.py
        from sqlalchemy.ext.asyncio import AsyncSession

        async def delete_user(db: AsyncSession, user_id: int) -> None:
            await db.delete(user_id)
        # app/services/users.py
        from app.repositories.users import delete_user

        async def remove(db: object, user_id: int) -> None:
            await delete_user(db, user_id)
        # app/routers/users.py
        from fastapi import APIRouter
        from app.repositories.users import delete_user

        router = APIRouter()

        @router.delete("/users/{user_id}", status_code=204)
        async def remove_user(user_id: int) -> None:
            await delete_user(None, user_id)
    Good:
        # app/services/users.py
        async def remove(user_id: int) -> None: ...
        # app/routers/users.py
        from fastapi import APIRouter
        from app.services.users import remove

        router = APIRouter()

        @router.delete("/users/{user_id}", status_code=204)
        async def remove_user(user_id: int) -> None:
            await remove(user_id)
    How to fix:
        Call the service; give it a method for what it cannot do yet.
    Source:
        B, C, D, E: routers → services → repositories; no skipping.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the calls."""
        served = {
            module
            for file in project.application
            if file.layer == "service"
            for module in self._repositories(file)
        }
        for file in project.application:
            if (
                not served
                or not file.routes
                or served.isdisjoint(self._repositories(file))
            ):
                continue
            for scope in sorted({route.scope for route in file.routes}):
                for call in file.calls_of(scope):
                    found = project.function(file.callee(call))
                    if found and found[0].module in served and found[0] is not file:
                        yield file.at(call, f"`{call.func}` is the service's to call")

    @staticmethod
    def _repositories(file: FileView) -> Iterator[str]:
        """Yield the modules of repositories that a file imports."""
        modules = file.project.names.modules
        for made in file.outline.imports:
            target = modules.split(made.target, file.module)[0]
            other = file.project.file_of(target)
            if other is not None and other.layer == "repository":
                yield target
