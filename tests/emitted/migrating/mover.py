"""Moves databases, in the environment of a written service: a line of JSON a wish."""

import asyncio
import json
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from alembic import command
from alembic.util.exc import CommandError
from sqlalchemy.ext.asyncio import create_async_engine

OURS = ("app", "migrations", "migrate")
MAKE = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "time": time.fromisoformat,
    "Decimal": Decimal,
    "UUID": UUID,
}
COLUMNS = """
SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
       a.attidentity, pg_get_expr(d.adbin, d.adrelid)
FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  AND a.attnum > 0 AND NOT a.attisdropped
"""
CONSTRAINTS = """
SELECT conrelid::regclass, conname, replace(pg_get_constraintdef(oid), ' NOT VALID', '')
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
"""
INDEXES = """
SELECT indexrelid::regclass, pg_get_indexdef(indexrelid), indisvalid
FROM pg_index WHERE indrelid::regclass::text NOT LIKE 'pg_%'
"""
OTHERS = """
SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal
UNION SELECT proname, '' FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""
CHANGES = re.compile(r"\s*(CREATE|ALTER|DROP|UPDATE|INSERT)\b")
SQLITE = "SELECT type, name, tbl_name, sql FROM sqlite_master"


def packed(value: object) -> object:
    """Return a value as JSON has it, with its type where JSON has none."""
    if isinstance(value, Enum):
        return ["word", value.value]
    if isinstance(value, UUID | Decimal | date | time):
        return [type(value).__name__, str(value)]
    return ["json", value] if isinstance(value, dict | list) else value


def unpacked(column: sa.Column[Any], value: Any) -> object:  # noqa: ANN401 (JSON)
    """Return what was packed."""
    if not isinstance(value, list):
        return value
    kind, said = value
    if kind == "word":
        return column.type.enum_class(said)
    return MAKE[kind](said) if kind in MAKE else said


class Mover:
    """Moves one service's database after the other."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.statements: list[str] = []
        self.left = -1
        self.before = sa.MetaData()
        sa.event.listen(sa.Engine, "before_cursor_execute", self._note)
        for word in ("begin", "commit"):
            sa.event.listen(sa.Engine, word, partial(self._bound, word.upper()))

    def _note(self, *said: Any) -> None:  # noqa: ANN401 (SQLAlchemy's own)
        self.statements.append(said[2])
        self.left -= CHANGES.match(said[2]) is not None
        if not self.left:
            raise InterruptedError

    def _bound(self, word: str, connection: sa.Connection) -> None:
        if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
            self.statements.append(word)

    def begin(self, folder: str, rows: dict[str, list[dict[str, Any]]]) -> Any:  # noqa: ANN401
        """Make the database of a service, and put rows into it."""
        self._enter(folder)
        self._run(self._clear)
        self.statements.clear()
        command.upgrade(self._configuration(), "head")
        made = self.statements.copy()
        self.before = self._metadata()
        self._run(self._fill, rows)
        return {"schema": self._schema(), "rows": self._rows(), "statements": made}

    def interrupt(self, folder: str, after: int) -> Any:  # noqa: ANN401
        """Move it up, but for an interruption after some statements, and on."""
        self._enter(folder)
        self.left = after
        with suppress(InterruptedError):
            command.upgrade(self._configuration(), "head")
        self.left = -1
        command.upgrade(self._configuration(), "head")
        found = {"schema": self._schema(), "rows": self._rows()}
        command.downgrade(self._configuration(), "-1")
        return found

    def move(self, folder: str) -> Any:  # noqa: ANN401
        """Move it up, down and up again."""
        self._enter(folder)
        self.statements.clear()
        command.upgrade(self._configuration(), "head")
        made = self.statements.copy()
        differs = self._differs()
        up = {"schema": self._schema(), "rows": self._rows()}
        command.downgrade(self._configuration(), "-1")
        down = {"schema": self._schema(), "rows": self._rows(self.before)}
        command.upgrade(self._configuration(), "head")
        return {
            "statements": made,
            "differs": differs,
            "up": up,
            "down": down,
            "again": {"schema": self._schema(), "rows": self._rows()},
        }

    def _enter(self, folder: str) -> None:
        for name in [*sys.modules]:
            if name.partition(".")[0] in OURS:
                del sys.modules[name]
        sys.path[0] = folder

    def _configuration(self) -> Any:  # noqa: ANN401
        from migrate import configuration  # noqa: PLC0415 (another one each time)

        return configuration(self.url)

    def _differs(self) -> str:
        try:
            command.check(self._configuration())
        except CommandError as error:
            return str(error)
        return ""

    def _run(self, work: Any, *more: Any) -> Any:  # noqa: ANN401
        async def run() -> Any:  # noqa: ANN401
            engine = create_async_engine(self.url)
            async with engine.begin() as connection:
                found = await connection.run_sync(work, *more)
            await engine.dispose()
            return found

        return asyncio.run(run())

    def _clear(self, connection: sa.Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql("DROP SCHEMA IF EXISTS public CASCADE")
            connection.exec_driver_sql("CREATE SCHEMA public")
            return
        for name in sa.inspect(connection).get_table_names():
            connection.exec_driver_sql(f'DROP TABLE "{name}"')

    def _metadata(self) -> sa.MetaData:
        from app.infrastructure.database.base import Base  # noqa: PLC0415 (see above)

        return Base.metadata

    def _fill(
        self, connection: sa.Connection, rows: dict[str, list[dict[str, Any]]]
    ) -> None:
        for table in self._metadata().sorted_tables:
            for row in rows.get(table.name, ()):
                values = {
                    name: unpacked(table.c[name], value) for name, value in row.items()
                }
                connection.execute(sa.insert(table).values(values))

    def _rows(self, metadata: sa.MetaData | None = None) -> Any:  # noqa: ANN401
        return self._run(self._read, metadata or self._metadata())

    def _read(
        self, connection: sa.Connection, metadata: sa.MetaData
    ) -> dict[str, list[dict[str, object]]]:
        return {
            table.name: [
                {name: packed(value) for name, value in row.items()}
                for row in connection.execute(sa.select(table)).mappings()
            ]
            for table in metadata.sorted_tables
        }

    def _schema(self) -> list[str]:
        return sorted(self._run(self._described))

    def _described(self, connection: sa.Connection) -> list[str]:
        return [*self._description(connection)]

    def _description(self, connection: sa.Connection) -> Iterator[str]:
        if connection.dialect.name == "postgresql":
            for sql in (COLUMNS, CONSTRAINTS, INDEXES, OTHERS):
                for row in connection.exec_driver_sql(sql):
                    yield " | ".join(map(str, row))
        else:
            for row in connection.exec_driver_sql(SQLITE):
                said = " | ".join(map(str, row)).replace('"', "")
                yield " ".join(said.split())


def main() -> None:
    """Do what each line of the input asks for."""
    answers, sys.stdout = sys.stdout, sys.stderr  # Alembic prints, too
    mover = Mover(sys.argv[1])
    for line in sys.stdin:
        wish = json.loads(line)
        try:
            done = {"done": getattr(mover, wish.pop("do"))(**wish)}
        except Exception as error:  # noqa: BLE001 (the other side judges)
            done = {"failed": f"{type(error).__name__}: {error}"}
        answers.write(f"{json.dumps(done, default=str)}\n")
        answers.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    main()
