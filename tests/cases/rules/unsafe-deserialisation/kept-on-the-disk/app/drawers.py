import pickle
import sqlite3

import redis


class Drawer:
    def __init__(self, path: str) -> None:
        self.path = path
        self.base = None
        self.open()

    def open(self) -> None:
        self.base = sqlite3.connect(self.path)

    def put(self, key: str, value: object) -> None:
        self.base.execute("INSERT INTO drawer VALUES (?, ?)", (key, pickle.dumps(value)))

    def take(self, key: str) -> object:
        cursor = self.base.execute("SELECT value FROM drawer WHERE key = ?", (key,))
        row = cursor.fetchone()
        return pickle.loads(row[0])


def all_of(path: str) -> list[object]:
    found = []
    with sqlite3.connect(path) as base:
        for _, value in base.execute("SELECT key, value FROM drawer").fetchall():
            found.append(pickle.loads(value))
    return found


class Shared:
    def __init__(self, url: str) -> None:
        self.store = redis.Redis.from_url(url)

    def put(self, key: str, value: object) -> None:
        self.store.set(key, pickle.dumps(value))

    def take(self, key: str) -> object:
        # Whoever writes to the store chooses the bytes.
        return pickle.loads(self.store.get(key))


def given(row: tuple[bytes]) -> object:
    return pickle.loads(row[0])
