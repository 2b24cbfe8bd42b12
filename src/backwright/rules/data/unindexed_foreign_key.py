"""The rule `unindexed-foreign-key`."""

from collections.abc import Iterator

from backwright.check.edits import add_keyword, maker_at
from backwright.check.facts.expr import name_of, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.models import Model

INDEXING = frozenset({"Index", "UniqueConstraint", "PrimaryKeyConstraint"})


class UnindexedForeignKey(Rule):
    """A foreign key without an index.

    What it finds:
        A column with `ForeignKey` that no index of the model starts with.
    Why it matters:
        PostgreSQL does not index foreign keys: each join, and each delete of a
        parent, reads the whole table.
    Bad:
        from sqlalchemy import ForeignKey
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class Order(Base):
            __tablename__ = "orders"
            id: Mapped[int] = mapped_column(primary_key=True)
            user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    Good:
        from sqlalchemy import ForeignKey
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class Order(Base):
            __tablename__ = "orders"
            id: Mapped[int] = mapped_column(primary_key=True)
            user_id: Mapped[int] = mapped_column(ForeignKey("users.id"), index=True)
    How to fix:
        Add `index=True`, or an index that starts with the column.
    Source:
        B, C, D: foreign keys and frequent filters indexed.
    """

    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the columns."""
        if not file.is_application:
            return
        for model in file.project.models.all.values():
            if model.module == file.module:
                yield from self._columns(file, model)

    def _columns(self, file: FileView, model: Model) -> Iterator[Finding]:
        leading = self._leading(file, model)
        for column in model.columns.values():
            if not column.references or column.primary:
                continue
            if column.flag("index") or column.flag("unique") or column.name in leading:
                continue
            if column.made is not None and not column.made.has_splat:
                message = f"no index starts with foreign key `{column.name}`"
                yield file.at(column.field, message)

    @staticmethod
    def _leading(file: FileView, model: Model) -> set[str]:
        found: set[str] = set()
        for call in file.methods_named(*INDEXING):
            given = call.args[1:] if call.method == "Index" else call.args
            name = next((text_of(arg) or name_of(arg) for arg in given), "")
            owner, _, column = name.rpartition(".")
            beside = call.scope < 0 and call not in model.table_args
            # An index beside a class names it: `Index("ix_a", Order.user_id)`.
            if owner == model.klass.name or not beside:
                found.add(column)
        return found

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Index the column; a migration has to follow."""
        made = maker_at(text, line, column)
        if made is None:
            return None
        return add_keyword(text, made.lineno, made.col_offset + 1, "index=True")
