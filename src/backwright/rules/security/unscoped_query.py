"""The rule `unscoped-query`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Expr, Operation, Ref, name_of, names_in, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import injected, path_names
from backwright.check.view.queries import Query, chain_calls
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

OWNERS = (
    "owner_id",
    "user_id",
    "tenant_id",
    "organization_id",
    "account_id",
    "created_by",
)
WHO = re.compile(r"user|actor|principal|account|tenant|member", re.IGNORECASE)
ADMIN = re.compile(r"admin|super|staff|scope|role|permission", re.IGNORECASE)


class UnscopedQuery(Rule):
    """An object given to whoever knows its id.

    What it finds:
        A route that takes the current user and an id, gets a row of a model that has
        an owner by that id alone, and never looks at the user.
    Why it matters:
        Anybody who is logged in reads or changes what is somebody else's by counting
        up.
    Bad:
        from fastapi import APIRouter, Depends
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
        from app.deps import get_session, current_user

        class Base(DeclarativeBase): ...

        class Order(Base):
            __tablename__ = "orders"
            id: Mapped[int] = mapped_column(primary_key=True)
            user_id: Mapped[int]

        router = APIRouter()

        @router.get("/orders/{order_id}")
        async def read_order(
            order_id: int,
            db: AsyncSession = Depends(get_session),
            user: int = Depends(current_user),
        ) -> int:
            return (await db.get(Order, order_id)).id
    Good:
        from fastapi import APIRouter, Depends, HTTPException
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
        from app.deps import get_session, current_user

        class Base(DeclarativeBase): ...

        class Order(Base):
            __tablename__ = "orders"
            id: Mapped[int] = mapped_column(primary_key=True)
            user_id: Mapped[int]

        router = APIRouter()

        @router.get("/orders/{order_id}")
        async def read_order(
            order_id: int,
            db: AsyncSession = Depends(get_session),
            user: int = Depends(current_user),
        ) -> int:
            order = await db.get(Order, order_id)
            if order.user_id != user:
                raise HTTPException(404)
            return order.id
    How to fix:
        Put the owner or the tenant into the query, or compare it before answering.
    Source:
        A, B, E: RBAC and ownership on every protected route.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the queries."""
        if not file.is_application:
            return
        for route in file.routes:
            users = [
                param.name
                for param in route.function.params
                if WHO.search(param.name) and injected(file, param) is not None
            ]
            said = [
                show(one.annotation) + show(one.default)
                for one in route.function.params
            ]
            said += [show(one.target) for one in route.outer]
            admin = ADMIN.search(" ".join([*said, show(route.decorator)]))
            if users and not admin and not self._looks(file, route, users):
                yield from self._queries(file, route)

    @staticmethod
    def _looks(file: FileView, route: Route, users: list[str]) -> bool:
        """The user is read anywhere in the route, be it only passed on."""
        scope = route.scope
        given: list[Expr | None] = []
        for call in file.calls_of(scope):
            given += [
                *call.args,
                *(value for _, value in call.keywords),
                Ref(call.receiver),
            ]
        given += [made.value for made in file.body.assigns if made.scope == scope]
        given += [gift.value for gift in file.body.returns if gift.scope == scope]
        given += [
            side
            for one in file.body.comparisons
            if one.scope == scope
            for side in (one.left, one.right)
        ]
        names = {name.partition(".")[0] for expr in given for name in names_in(expr)}
        names |= {
            one.name.partition(".")[0]
            for one in file.body.accesses
            if one.scope == scope
        }
        return bool(names & set(users))

    @staticmethod
    def _queries(file: FileView, route: Route) -> Iterator[Finding]:
        ids = path_names(route)
        for query in file.queries_of(route.scope):
            call = query.call
            asked, key = UnscopedQuery._asked(query)
            model = file.project.models.get(file.name(name_of(asked), call.scope))
            if model is None or not any(name in model.columns for name in OWNERS):
                continue
            if name_of(key) in ids:
                message = f"anybody may reach any `{model.klass.name}` by its id"
                yield file.at(call, message)

    @staticmethod
    def _asked(query: Query) -> tuple[Expr | None, Expr | None]:
        """Return the model and the id of a query that asks for nothing else."""
        call = query.call
        if call.method in {"get", "get_one"}:
            return call.argument(0, "entity"), call.argument(1, "ident")
        chain = chain_calls(query.statement)
        where = [one for one in chain if one.method in {"where", "filter", "filter_by"}]
        if not chain or not chain[0].args or len(where) != 1:
            return None, None
        if where[0].method == "filter_by" and len(where[0].keywords) == 1:
            return chain[0].args[0], where[0].keywords[0][1]
        if len(where[0].args) != 1:
            return None, None
        asked = where[0].args[0]
        if not isinstance(asked, Operation) or asked.operator != "==":
            return None, None
        return chain[0].args[0], asked.parts[1]
