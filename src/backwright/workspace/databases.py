"""Opens a database to be read: what it holds is neither changed nor shown."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from backwright.diagnostics import Diagnostic, Rejected
from backwright.importing.databases import postgresql, sqlite
from backwright.importing.databases.asking import Ask
from backwright.importing.found import Found

POSTGRESQL: Final = frozenset(["postgresql", "postgres"])
SQLITE: Final = "sqlite"
CONNECT_SECONDS: Final = 10
STATEMENT_MILLISECONDS: Final = 60_000
INSTALL: Final = 'pip install "backwright[import]"'

_PASSWORD: Final = re.compile(r"(?<=://)([^/?#@:]*):[^@]*@|(?<=password=)[^&\s]*")


def read_database(url: str) -> Found:
    """Return what a database holds.

    Args:
        url: Where it is, as SQLAlchemy writes it; the driver does not matter.

    Raises:
        Rejected: It cannot be read; says why, without the password.
    """
    scheme, _, rest = url.partition("://")
    dialect = scheme.partition("+")[0].lower()
    if dialect in POSTGRESQL:
        with _postgresql(f"postgresql://{rest}", url) as ask:
            return postgresql.read(ask, _name(url))
    if dialect == SQLITE:
        path = Path(unquote(rest.partition("?")[0].removeprefix("/")))
        with _sqlite(path, url) as ask:
            return sqlite.read(ask, path.stem)
    message = f"databases of `{dialect}` cannot be read"
    raise _rejected(url, message, "name one of PostgreSQL or SQLite")


def without_password(text: str) -> str:
    """Return a URL, or a message that holds one, without the password."""
    return _PASSWORD.sub(
        lambda found: f"{found[1]}:…@" if found[1] is not None else "…", text
    )


def _name(url: str) -> str:
    try:
        return unquote(urlsplit(url).path.strip("/")) or "database"
    except ValueError:
        return "database"


def _rejected(url: str, message: str, advice: str = "") -> Rejected:
    shown = without_password(url)
    said = " ".join(without_password(message).split())
    return Rejected(
        [Diagnostic(path=shown, code="cannot-read", message=said, help=advice)]
    )


@contextmanager
def _postgresql(url: str, asked: str) -> Iterator[Ask]:
    try:
        import psycopg  # noqa: PLC0415 (an optional package)
    except ImportError as missing:
        message = "the package that talks to PostgreSQL is not installed"
        raise _rejected(asked, message, INSTALL) from missing
    try:
        with psycopg.connect(url, connect_timeout=CONNECT_SECONDS) as connection:
            connection.read_only = True
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            connection.execute(f"SET statement_timeout = {STATEMENT_MILLISECONDS}")

            def ask(query: str) -> list[tuple[object, ...]]:
                return connection.execute(query.encode()).fetchall()

            yield ask
    except (psycopg.Error, UnicodeError) as error:
        raise _rejected(asked, f"cannot read the database: {error}") from error


@contextmanager
def _sqlite(path: Path, asked: str) -> Iterator[Ask]:
    if not path.is_file():
        message = f"there is no database file {path}"
        advice = (
            "sqlite:///shop.db is a file here, sqlite:////data/shop.db one elsewhere"
        )
        raise _rejected(asked, message, advice)
    address = f"{path.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:

            def ask(query: str) -> list[tuple[object, ...]]:
                return connection.execute(query).fetchall()

            yield ask
    except sqlite3.Error as error:
        raise _rejected(asked, f"cannot read the database: {error}") from error
