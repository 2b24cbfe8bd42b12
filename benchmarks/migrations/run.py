"""Measures how long migrations keep writers: a million rows, PostgreSQL.

A blueprint is changed step by step; each change is applied, and its migration run while
writers write. None may be kept waiting for a lock for 200 ms.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg
from writers import Kept, writing

HERE: Final = Path(__file__).parent
BLUEPRINT: Final = "blueprint.yaml"
LONGEST: Final = 0.2
QUIET_SECONDS: Final = 3
CHANGES: Final = {
    "an index": ("value: int", "value: int index"),
    "a column NOT NULL": ("value: int index", "value: int index\n      kind: int = 7"),
    "a CHECK": ("value: int index", "value: int >= 0 index"),
    "NOT NULL, back-filled": ("unit: string(8)?", 'unit: string(8) = "kg"'),
    "another type": ("value: int", "value: bigint"),
}
ROWS: Final = """
INSERT INTO readings (id, value, unit, taken, created_at, updated_at, version)
SELECT gen_random_uuid(), number, NULL, '2026-01-01', now(), now(), 1
FROM generate_series(1, %s) AS number
"""
PLACES: Final = """
CREATE TABLE some_ids AS
SELECT id AS ids, row_number() OVER () - 1 AS place
FROM (SELECT id FROM readings LIMIT %s) AS chosen
"""


@dataclass(frozen=True, slots=True)
class Service:
    """A written service and its database.

    Attributes:
        folder: Where it lies.
        database: Its database, which is emptied.
        rows: How many rows it has.
        touched: How many of them are written.
    """

    folder: Path
    database: str
    rows: int
    touched: int

    def run(self, *command: str) -> None:
        """Run a program in its folder."""
        url = self.database.replace("postgresql:", "postgresql+asyncpg:", 1)
        environment = os.environ | {"DATABASE_URL": url}
        subprocess.run(  # noqa: S603 (our own commands)
            command, cwd=self.folder, env=environment, check=True, capture_output=True
        )

    def migrate(self) -> None:
        """Run the migrations that were not run yet."""
        self.run(sys.executable, "migrate.py", "up")

    def fill(self) -> None:
        """Make its tables anew, with rows."""
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute("DROP SCHEMA public CASCADE")
            connection.execute("CREATE SCHEMA public")
        self.migrate()
        with psycopg.connect(self.database, autocommit=True) as connection:
            connection.execute(ROWS, [self.rows])
            connection.execute(PLACES, [self.touched])
            connection.execute("CREATE INDEX ON some_ids (place)")
            connection.execute("VACUUM ANALYZE readings")

    def change(self, old: str, new: str) -> None:
        """Change its blueprint."""
        path = self.folder / BLUEPRINT
        path.write_text(path.read_text().replace(old, new, 1))
        self.run(str(backwright()), "apply")


def main() -> None:
    """Do what the command line says; fail if a migration keeps writers too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--database", default=os.environ.get("BENCH_DATABASE_URL"))
    parser.add_argument("--rows", type=int, default=1_000_000)
    arguments = parser.parse_args()
    if not arguments.database:
        parser.error(
            "give --database postgresql://… or BENCH_DATABASE_URL; it is emptied"
        )
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "gauges"
        written = [backwright(), "new", HERE / BLUEPRINT, "--into", folder]
        subprocess.run(written, check=True, capture_output=True)  # noqa: S603 (ours)
        touched = min(arguments.rows, 100_000)
        service = Service(folder, arguments.database, arguments.rows, touched)
        service.fill()
        if not measured(service):
            raise SystemExit("A migration keeps writers longer than was promised.")


def backwright() -> Path:
    """Return our own command."""
    return Path(sys.executable).with_name("backwright")


def measured(service: Service) -> bool:
    """Print what each change costs, and tell whether each held."""
    print(f"{service.rows:,} rows; the longest that a writer was kept, in ms")
    print(f"{'':24}{'waiting':>9}{'in all':>9}{'seconds':>9}{'writes':>9}")
    with writing(service.database, service.touched) as quiet:
        time.sleep(QUIET_SECONDS)
    say("nothing", quiet, QUIET_SECONDS)
    held = True
    for what, change in CHANGES.items():
        service.change(*change)
        began = time.perf_counter()
        with writing(service.database, service.touched) as kept:
            service.migrate()
        say(what, kept, time.perf_counter() - began)
        held = held and kept.waited < LONGEST
    return held


def say(what: str, kept: Kept, seconds: float) -> None:
    """Print a line of the table."""
    waited, longest = kept.waited * 1000, kept.longest * 1000
    print(f"{what:24}{waited:9.0f}{longest:9.0f}{seconds:9.1f}{kept.writes:9}")


if __name__ == "__main__":
    main()
