"""The rule `unbounded-query`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, chain_of, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.programs import of_program
from backwright.check.view.queries import Query

COMMAND = re.compile(r"(?:^|/)(?:\w+_)?cli/")
NARROWING = frozenset(
    {
        "where",
        "filter",
        "filter_by",
        "limit",
        "slice",
        "having",
        "group_by",
        "distinct",
        "from_statement",
        "with_only_columns",
        "join",
        "first",
        "one",
        "one_or_none",
        "get",
        "count",
        "paginate",
        "yield_per",
    }
)


class UnboundedQuery(Rule):
    """A whole table read into memory.

    What it finds:
        `select(Model)` or `query(Model)` sent with neither a condition nor a limit.
    Why it matters:
        It works with a hundred rows and kills the process with a million.
    Bad:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)

        async def everyone(db: AsyncSession) -> list[User]:
            return list((await db.scalars(select(User))).all())
    Good:
        from sqlalchemy import select
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)

        async def some(db: AsyncSession) -> list[User]:
            statement = select(User).order_by(User.id).limit(100)
            return list((await db.scalars(statement)).all())
    How to fix:
        Add a `limit`, page through the rows, or stream them.
    Source:
        B, E: select only what is needed.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the queries."""
        if not file.is_application or COMMAND.search(file.path):
            return
        for query in file.queries:
            if query.kind != "read" or query.call.method in {
                "get",
                "refresh",
                "scalar",
            }:
                continue
            if query.call.method in NARROWING or query.call.method.startswith("stream"):
                continue
            name = self._whole_table(file, query)
            if not name or self._is_narrowed(file, query):
                continue
            # What somebody starts to change all rows reads all rows.
            if query.call.scope not in of_program(file):
                yield file.at(query.call, f"all rows of `{name}` are read")

    @staticmethod
    def _whole_table(file: FileView, query: Query) -> str:
        statement = query.statement
        if not isinstance(statement, Call):
            return ""
        chain = chain_of(statement)
        root = chain[0]
        if root.method not in {"select", "query"} or len(root.args) != 1:
            return ""
        if any(link.method in NARROWING or link.keyword("yield_per") for link in chain):
            return ""
        name = name_of(root.args[0])
        known = file.project.models.get(file.name(name, root.scope)) if name else None
        return name if known is not None else ""

    @staticmethod
    def _is_narrowed(file: FileView, query: Query) -> bool:
        """The result may take one row, the statement be changed on the way."""
        given = name_of(query.call.args[0]) if query.call.args else ""
        changed = sum(
            made.target == given and made.scope == query.call.scope
            for made in file.body.assigns
        )
        ends = {
            "fetchmany",
            "first",
            "one",
            "one_or_none",
            "partitions",
            "scalar",
            "scalar_one",
            "scalar_one_or_none",
            "yield_per",
        }
        later = any(
            call.method in ends and call.line - query.call.line in range(4)
            for call in file.calls_of(query.call.scope)
        )
        return changed > 1 or later
