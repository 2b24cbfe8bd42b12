"""The rule `nullable-by-default`."""

from collections.abc import Iterator

from backwright.check.edits import add_keyword, maker_at
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class NullableByDefault(Rule):
    """A column that may be null because nobody said otherwise.

    What it finds:
        `Column(…)` in the old style that is no key and says nothing of `nullable`.
    Why it matters:
        The default is nullable: every reader must then cope with a value that was
        never meant to be missing.
    Bad:
        from sqlalchemy import Column, Integer, String
        from sqlalchemy.orm import declarative_base

        Base = declarative_base()

        class User(Base):
            __tablename__ = "users"
            id = Column(Integer, primary_key=True)
            email = Column(String)
    Good:
        from sqlalchemy import Column, Integer, String
        from sqlalchemy.orm import declarative_base

        Base = declarative_base()

        class User(Base):
            __tablename__ = "users"
            id = Column(Integer, primary_key=True)
            email = Column(String, nullable=False)
            nickname = Column(String, nullable=True)
    How to fix:
        Say `nullable=False`, or `nullable=True` if it may be missing; `Mapped[str]`
        says it by its type.
    Source:
        B, C, D: NOT NULL constraints.
    """

    severity = Severity.INFO
    mends = "safe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the columns."""
        if not file.is_application:
            return
        for model in file.project.models.all.values():
            if model.module != file.module:
                continue
            for column in model.columns.values():
                made = column.made
                if made is None or made.method != "Column" or column.primary:
                    continue
                if column.field.annotation is None and made.keyword("nullable") is None:
                    message = (
                        f"`{column.name}` may be null, since nobody says otherwise"
                    )
                    yield file.at(column.field, message)

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Say what holds today: it may be null."""
        made = maker_at(text, line, column)
        if made is None:
            return None
        return add_keyword(text, made.lineno, made.col_offset + 1, "nullable=True")
