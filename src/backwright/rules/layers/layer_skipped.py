"""The rule `layer-skipped`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

ABSTRACT = frozenset({"abc.ABC", "typing.Protocol", "typing_extensions.Protocol"})


class LayerSkipped(Rule):
    """A route that goes past the service to its repository.

    What it finds:
        A route that calls a repository, itself or by a function beside it, although a
        service is there that uses the same one, or an interface that it keeps to.
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
        services = [one for one in project.application if one.layer == "service"]
        taken = {name for file in services for name in _taken(file)}
        modules = {_home(project, name) for name in taken} - {""}
        classes = _kept_behind(project, taken)
        if not modules and not classes:
            return
        for file in project.application:
            for scope in sorted(_of_routes(file)):
                for call in file.calls_of(scope):
                    # A method may be of a base; whose it is says the object's class.
                    owner = file.type_of(Ref(call.receiver), scope).name
                    home = _home(project, owner or file.called(call))
                    makes_one = file.called(call) in project.names.classes
                    behind = owner in classes or home in modules
                    if behind and not makes_one and home != file.module:
                        yield file.at(call, f"`{call.func}` is the service's to call")


def _of_routes(file: FileView) -> set[int]:
    """Return the functions that are routes, and those beside them that they call."""
    routes = {route.scope for route in file.routes}
    found = (
        file.project.function(file.callee(call))
        for scope in routes
        for call in file.calls_of(scope)
    )
    return routes | {one[1] for one in found if one and one[0] is file}


def _taken(file: FileView) -> Iterator[str]:
    """Yield the canonical names of what a file imports or defines."""
    yield from (file.name(made.name) for made in file.outline.imports)
    yield from (f"{file.module}.{klass.qualname}" for klass in file.classes)


def _home(project: Project, name: str) -> str:
    """Return the module of a repository that a name lies in, or the empty string."""
    module = project.names.modules.split(name, "")[0] if name else ""
    file = project.file_of(module)
    return module if file is not None and file.layer == "repository" else ""


def _kept_behind(project: Project, taken: set[str]) -> set[str]:
    """Return the interfaces of repositories that services take, and what is one."""
    found: set[str] = set()
    kept = [name for name in project.names.classes if _home(project, name)]
    for port in taken:
        if project.ancestry.is_a(port, ABSTRACT) and port in project.names.classes:
            wanted = _methods(project, port)
            whole = {
                name
                for name in kept
                if port in project.ancestry.of(name)
                or (wanted and wanted.items() <= _methods(project, name).items())
            } - {port}
            found |= whole and {*whole, port}
    return found


def _methods(project: Project, name: str) -> dict[str, tuple[str, ...]]:
    """Return the methods that a class defines, with their parameters."""
    return {
        method: tuple(
            param.name for param in project.names.functions[f"{name}.{method}"].params
        )
        for method in project.names.classes[name].methods
        if not method.startswith("_") and f"{name}.{method}" in project.names.functions
    }
