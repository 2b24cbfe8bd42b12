"""The rule `commit-in-router`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class CommitInRouter(Rule):
    """A transaction ended in a route.

    What it finds:
        `commit()` or `rollback()` in a route.
    Why it matters:
        The boundary of a use case is then a matter of HTTP; the same use case from a
        task saves nothing.
    Bad:
        from fastapi import APIRouter, Depends
        from sqlalchemy.ext.asyncio import AsyncSession
        from app.database import get_session
        from app.models import User

        router = APIRouter()

        @router.post("/users")
        async def create_user(db: AsyncSession = Depends(get_session)) -> None:
            db.add(User())
            await db.commit()
    Good:
        from fastapi import APIRouter, Depends
        from app.services.users import UserService, user_service

        router = APIRouter()

        @router.post("/users")
        async def create_user(users: UserService = Depends(user_service)) -> None:
            await users.create()
    How to fix:
        Commit in the unit of work or the service.
    Source:
        B, C: no DB access in routes.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the commits."""
        if not file.is_application:
            return
        for index in {route.scope: None for route in file.routes}:
            for query in file.queries_of(index):
                if query.kind in {"commit", "rollback"}:
                    yield file.at(
                        query.call, f"a route ends the transaction: `{query.kind}`"
                    )
