"""The rule `create-all-in-app`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.programs import of_program


class CreateAllInApp(Rule):
    """Tables made by the application instead of a migration.

    What it finds:
        `metadata.create_all(…)` in application code, except on a mock engine that only
        writes the statements out, for chosen `tables`, which the code makes as it needs
        them, and in what runs only when a person starts the file.
    Why it matters:
        It makes missing tables and changes none, so the database drifts from the
        models and nobody can go back.
    Bad:
        from sqlalchemy.orm import DeclarativeBase

        class Base(DeclarativeBase): ...

        def start(engine: object) -> None:
            Base.metadata.create_all(engine)
    Good:
        from alembic import command
        from alembic.config import Config

        def upgrade() -> None:
            command.upgrade(Config("alembic.ini"), "head")
    How to fix:
        Make a migration with Alembic and run it before the application starts.
    Source:
        A, B, D, E: Alembic for all schema changes.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        if not file.is_application or "create_all" not in file.words:
            return
        message = "`create_all` changes the schema outside migrations"
        by_hand = of_program(file)
        chosen = {call.line for call in file.body.calls if call.keyword("tables")}
        for call in file.methods_named("create_all"):
            given = file.value_of(call.argument(0, "bind"), call.scope)
            mock = isinstance(given, Call) and given.method == "create_mock_engine"
            if call.scope in by_hand or mock or call.keyword("tables"):
                continue
            if call.receiver.endswith("metadata"):
                yield file.at(call, message)
        for access in file.body.accesses:
            if not access.name.endswith("metadata.create_all"):
                continue
            # `run_sync(metadata.create_all, tables=[…])` may go over some lines.
            some = not chosen.isdisjoint(range(access.line - 2, access.line + 1))
            if access.scope not in by_hand and not some:
                yield file.at(access, message)
