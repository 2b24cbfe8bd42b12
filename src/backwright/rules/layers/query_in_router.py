"""The rule `query-in-router`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class QueryInRouter(Rule):
    """A database query in a route.

    What it finds:
        A route that sends a statement itself, through a session of any name.
    Why it matters:
        The query can be neither reused nor tested without HTTP, and each route
        decides anew who may see what.
    Bad:
        from fastapi import APIRouter, Depends
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.database import get_session
        from app.models import User

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(
            user_id: int, db: AsyncSession = Depends(get_session)
        ) -> str:
            return await db.scalar(select(User.name).where(User.id == user_id))
    Good:
        from fastapi import APIRouter, Depends
        from app.services.users import UserService, user_service

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(
            user_id: int, users: UserService = Depends(user_service)
        ) -> str:
            return await users.name_of(user_id)
    How to fix:
        Move the query to a repository and call it through a service.
    Source:
        B, C: no DB access in routes.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the queries."""
        if not file.is_application:
            return
        for index in {route.scope: None for route in file.routes}:
            for query in file.queries_of(index):
                if query.kind in {"read", "change"}:
                    yield file.at(query.call, "a route queries the database")
