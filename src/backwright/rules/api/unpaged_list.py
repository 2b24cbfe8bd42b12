"""The rule `unpaged-list`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Operation, Ref, name_of, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import arguments, is_list, response_of
from backwright.check.view.routes import Route

PAGING = re.compile(
    r"page|limit|size|offset|cursor|skip|take|first|per_|top|max|count|params|query|filter"
    r"|search|common|ids|start|end|since|until|date|q$",
    re.IGNORECASE,
)

WHOLE = re.compile(r"export|download")
LISTING = re.compile(r"list|all|many|get_.*s$")
LIMITS = frozenset({"limit", "paginate"})
# What a function gives that is no list of rows.
NO_LISTS = tuple(
    one
    for name in ("str", "int", "bool", "bytes", "float")
    for one in (Ref(name), Operation("|", (Ref(name), Const(None))))
)
# So many functions are followed, from the route to the query.
FURTHEST = 2


class UnpagedList(Rule):
    """A list that grows with the data.

    What it finds:
        A GET route that answers a plain list read from the database and takes nothing
        that could limit it, nor is limited in the function that reads it.
    Why it matters:
        It is fast until the customer succeeds; then it times out, and adding pages
        breaks every client.
    Bad:
        from fastapi import APIRouter
        from pydantic import BaseModel
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import User
        from app.database import get_session
        from fastapi import Depends

        class UserRead(BaseModel):
            id: int

        router = APIRouter()

        @router.get("/users")
        async def list_users(
            db: AsyncSession = Depends(get_session),
        ) -> list[UserRead]:
            return [UserRead(id=user.id) for user in await db.scalars(select(User))]
    Good:
        from fastapi import APIRouter, Depends
        from pydantic import BaseModel
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.models import User
        from app.database import get_session

        class UserRead(BaseModel):
            id: int

        router = APIRouter()

        @router.get("/users")
        async def list_users(
            limit: int = 20, db: AsyncSession = Depends(get_session)
        ) -> list[UserRead]:
            users = await db.scalars(select(User).order_by(User.id).limit(limit))
            return [UserRead(id=user.id) for user in users]
    How to fix:
        Page by key: take a limit and a cursor, answer the items and the next cursor.
    Source:
        B, C: lists paginated, ordered, bounded.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the routes."""
        if not file.is_application:
            return
        for route in file.routes:
            if route.methods != ("GET",) or not is_list(response_of(route)):
                continue
            if WHOLE.search(route.path):
                continue
            if not self._may_limit(file, route) and self._reads(file, route):
                message = f"`{route.function.name}` answers a list without limit"
                yield file.at(route.function, message)

    @staticmethod
    def _may_limit(file: FileView, route: Route) -> bool:
        given = (*route.function.params, *route.decorator.keywords)
        names = [getattr(item, "name", None) or item[0] for item in given]
        kinds = [
            file.type_named(param.annotation).name for param in route.function.params
        ]
        kinds += [
            show(param.annotation) + show(param.default)
            for param in route.function.params
        ]
        if any(PAGING.search(str(name)) for name in names):
            return True
        if any(
            re.search(r"page|pagin|limit|params|query|filter", kind, re.IGNORECASE)
            for kind in kinds
        ):
            return True
        return _limits(file, route.scope)

    @staticmethod
    def _reads(file: FileView, route: Route) -> bool:
        if any(query.kind == "read" for query in file.queries_of(route.scope)):
            return True
        return any(
            file.project.queries_database(callee)
            and not _limits(*found[:2], call)
            and found[2].returns not in NO_LISTS
            for call in file.calls_of(route.scope)
            if LISTING.search(call.method)
            and (callee := file.callee(call))
            and (found := file.project.function(callee))
        )


def _limits(
    file: FileView, scope: int, caller: Call | None = None, left: int = FURTHEST
) -> bool:
    """Tell whether a function limits what it reads, itself or by what it calls.

    A limit that is a parameter is none where it may be left out, and is.
    """
    function = file.functions[scope]
    given = dict(arguments(caller, function)) if caller else {}
    open_ends = {
        param.name
        for param in function.params
        if caller and param.default == Const(None) and param.name not in given
    }
    calls = file.calls_of(scope)
    if any(
        call.method in LIMITS and open_ends.isdisjoint(map(name_of, call.args))
        for call in calls
    ):
        return True
    return (
        left > 0
        and caller is not None
        and any(
            _limits(*found[:2], call, left - 1)
            for call in calls
            if LISTING.search(call.method)
            and (found := file.project.function(file.callee(call)))
        )
    )
