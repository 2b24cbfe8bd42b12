"""The rule `lazy-load-in-async`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, calls_in, chain_of, name_of
from backwright.check.facts.forms import Assign
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.models import Model
from backwright.check.view.queries import Query
from backwright.diagnostics import Severity

EAGER = frozenset(
    {
        "selectin",
        "joined",
        "subquery",
        "immediate",
        "noload",
        "raise",
        "raise_on_sql",
        "dynamic",
        "write_only",
        "False",
    }
)
LOADERS = frozenset(
    {"selectinload", "joinedload", "subqueryload", "immediateload", "contains_eager"}
)
ENDS = frozenset(
    {
        "scalar_one",
        "scalar_one_or_none",
        "one",
        "one_or_none",
        "first",
        "scalar",
        "get",
        "get_one",
        "unique",
        "scalars",
        "all",
    }
)


class LazyLoadInAsync(Rule):
    """A relationship that is loaded on access, in code that cannot wait for it.

    What it finds:
        In an `async def`: a row got with `get` or a `select` without loading options,
        and then an attribute of it that is a relationship loaded lazily.
    Why it matters:
        An `AsyncSession` cannot query in the middle of an attribute: it raises
        `MissingGreenlet`, but only for rows that were not in the session already.
    Bad:
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
            orders: Mapped[list["Order"]] = relationship()

        async def count(db: AsyncSession, user_id: int) -> int:
            user = await db.get(User, user_id)
            return len(user.orders)
    Good:
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import (
            DeclarativeBase, Mapped, mapped_column, relationship, selectinload
        )

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
            orders: Mapped[list["Order"]] = relationship()

        async def count(db: AsyncSession, user_id: int) -> int:
            user = await db.get(User, user_id, options=[selectinload(User.orders)])
            return len(user.orders)
    How to fix:
        Load it with the query: `options(selectinload(User.orders))`.
    Source:
        B, E: no lazy load under async.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the accesses."""
        if not file.is_application:
            return
        rows = self._fetched(file) | self._looped(file)
        if not rows:
            return
        seen: set[tuple[int, str]] = set()
        for access in file.body.accesses:
            root, _, rest = access.name.partition(".")
            model = rows.get((access.scope, root))
            name = rest.partition(".")[0]
            if model is None or (access.scope, f"{root}.{name}") in seen:
                continue
            found = model.relationships.get(name)
            if found is not None and found.lazy not in EAGER:
                seen.add((access.scope, f"{root}.{name}"))
                message = (
                    f"`{root}.{name}` is loaded on access, which async cannot wait for"
                )
                yield file.at(access, message, len(access.name))

    def _fetched(self, file: FileView) -> dict[tuple[int, str], Model]:
        """Return the models of which names are bound to rows."""
        return {
            (made.scope, made.target): model
            for made in file.body.assigns
            if made.form == "="
            and file.in_async(made.scope)
            and (model := self._row(file, made)) is not None
        }

    def _looped(self, file: FileView) -> dict[tuple[int, str], Model]:
        """Return the models of which the turns of loops are rows."""
        found: dict[tuple[int, str], Model] = {}
        for loop in file.body.loops:
            if loop.iterable is None or not file.in_async(loop.scope):
                continue
            if self._asks_for_more(file, loop.scope):
                continue
            source = file.value_of(loop.iterable, loop.scope)
            inner = set(map(id, calls_in(source)))
            for query in file.queries_of(loop.scope):
                if id(query.call) in inner and query.is_async:
                    model = self._selected(file, query)
                    if model is not None and "," not in loop.target:
                        found[loop.scope, loop.target] = model
        return found

    @staticmethod
    def _asks_for_more(file: FileView, scope: int) -> bool:
        """Tell whether a function names any loading options, or refreshes."""
        methods = {one.method for one in file.calls_of(scope)}
        return not methods.isdisjoint(LOADERS | {"refresh", "options"})

    def _row(self, file: FileView, made: Assign) -> Model | None:
        """Return the model of which a name is a row, if it was got without options."""
        call = made.value
        if not isinstance(call, Call) or self._asks_for_more(file, made.scope):
            return None
        times = sum(
            one.target == made.target and one.scope == made.scope
            for one in file.body.assigns
        )
        if times != 1:
            return None
        if call.method in {"get", "get_one"} and file.session_type(call).name.endswith(
            "AsyncSession"
        ):
            return self._model(file, call.argument(0, "entity"), call.scope)
        if call.method not in ENDS - {"all", "scalars", "unique"}:
            return None
        for query in file.queries_of(made.scope):
            if query.is_async and any(one is query.call for one in calls_in(call)):
                return self._selected(file, query)
        return None

    def _selected(self, file: FileView, query: Query) -> Model | None:
        if not isinstance(query.statement, Call):
            return None
        root = chain_of(query.statement)[0]
        if root.method != "select" or len(root.args) != 1:
            return None
        return self._model(file, root.args[0], root.scope)

    @staticmethod
    def _model(file: FileView, expr: Expr | None, scope: int) -> Model | None:
        name = name_of(expr)
        return file.project.models.get(file.name(name, scope)) if name else None
