"""The rule `hard-delete`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, chain_of, name_of, names_in
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

MARKS = frozenset({"deleted_at", "is_deleted", "deleted"})


class HardDelete(Rule):
    """A row really deleted, of a table whose rows are only marked.

    What it finds:
        `delete(Model)`, `session.delete(model)` or `query(Model).….delete()` where the
        model has `deleted_at` or `is_deleted`. A statement that asks for the mark
        cleans up, and is left out.
    Why it matters:
        The mark promises that nothing is lost; what else refers to the row breaks.
    Bad:
        from datetime import datetime
        from sqlalchemy import delete
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
            deleted_at: Mapped[datetime | None]

        async def remove(db: AsyncSession, user_id: int) -> None:
            await db.execute(delete(User).where(User.id == user_id))
    Good:
        from datetime import UTC, datetime
        from sqlalchemy import update
        from sqlalchemy.ext.asyncio import AsyncSession
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
            deleted_at: Mapped[datetime | None]

        async def remove(db: AsyncSession, user_id: int) -> None:
            now = datetime.now(UTC)
            one = update(User).where(User.id == user_id)
            await db.execute(one.values(deleted_at=now))
    How to fix:
        Set the mark; delete rows only in a task that cleans up.
    Source:
        C, D: soft delete.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the deletions."""
        if not file.is_application:
            return
        purged = self._purged(file)
        for call in file.calls_to("sqlalchemy.delete", "sqlmodel.delete"):
            name = name_of(call.args[0]) if call.args else ""
            kind = file.name(name, call.scope) if name else ""
            if id(call) not in purged and self._is_marked(file, kind):
                yield file.at(call, f"`{name}` is deleted although its rows are marked")
        for query in file.queries:
            if query.call.method == "delete" and query.kind in {"write", "change"}:
                kind = self._deleted(file, query.call)
                if id(chain_of(query.call)[0]) not in purged and self._is_marked(
                    file, kind
                ):
                    last = kind.rpartition(".")[2]
                    message = f"a `{last}` is deleted although its rows are marked"
                    yield file.at(query.call, message)

    @staticmethod
    def _purged(file: FileView) -> set[int]:
        """Return the statements that ask for the mark: they clean up what has it."""
        return {
            id(chain_of(call)[0])
            for call in file.methods_named("where", "filter")
            if any(
                not MARKS.isdisjoint(name.split("."))
                for value in call.args
                for name in names_in(value)
            )
        }

    @staticmethod
    def _deleted(file: FileView, call: Call) -> str:
        """Return the class of what `session.delete(row)` or a query deletes."""
        root = chain_of(call)[0]
        if root.method == "query" and root.args:
            return file.name(name_of(root.args[0]), root.scope)
        return file.type_of(call.args[0], call.scope).name if call.args else ""

    @staticmethod
    def _is_marked(file: FileView, name: str) -> bool:
        model = file.project.models.get(name)
        if model is None:
            return False
        fields = {
            field.name
            for ancestor in file.project.ancestry.of(name)
            if (klass := file.project.names.classes.get(ancestor)) is not None
            for field in klass.fields
        }
        return not MARKS.isdisjoint(fields)
