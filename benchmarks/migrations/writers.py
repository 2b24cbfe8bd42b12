"""Writers who are at work while a migration runs, and how long they are kept."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

import psycopg

WRITERS: Final = 4
PAUSE: Final = 0.002
WRITE: Final = (
    "UPDATE readings SET taken = taken, version = version + 1"
    " WHERE id = (SELECT ids FROM some_ids WHERE place = %s)"
)
LONGEST_WAIT: Final = """
SELECT coalesce(max(extract(epoch FROM clock_timestamp() - waitstart)), 0)
FROM pg_locks JOIN pg_stat_activity USING (pid)
WHERE NOT granted AND application_name = 'writer'
"""


@dataclass
class Kept:
    """How long writers were kept.

    Attributes:
        writes: How many writes there were.
        waited: The longest that one waited for a lock, in seconds.
        longest: The longest that one took, in seconds, whatever it waited for.
    """

    writes: int = 0
    waited: float = 0.0
    longest: float = 0.0
    done: threading.Event = field(default_factory=threading.Event)

    def write(self, database: str, rows: int) -> None:
        """Write one row after the other, each by itself."""
        place = random.Random()  # noqa: S311 (no secret)
        with psycopg.connect(
            database, autocommit=True, application_name="writer"
        ) as connection:
            while not self.done.is_set():
                began = time.perf_counter()
                connection.execute(WRITE, [place.randrange(rows)])
                self.longest = max(self.longest, time.perf_counter() - began)
                self.writes += 1
                time.sleep(PAUSE)

    def watch(self, database: str) -> None:
        """Note the longest wait for a lock: the database knows when each began."""
        with psycopg.connect(database, autocommit=True) as connection:
            while not self.done.is_set():
                row = connection.execute(LONGEST_WAIT).fetchone()
                self.waited = max(self.waited, float(row[0]) if row else 0.0)
                time.sleep(PAUSE)


@contextmanager
def writing(database: str, rows: int) -> Iterator[Kept]:
    """Let writers write while something else is done."""
    kept = Kept()
    threads = [
        threading.Thread(target=kept.write, args=[database, rows])
        for _ in range(WRITERS)
    ]
    threads.append(threading.Thread(target=kept.watch, args=[database]))
    for each in threads:
        each.start()
    try:
        yield kept
    finally:
        kept.done.set()
        for each in threads:
            each.join()
