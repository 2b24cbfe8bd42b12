import pickle
import sqlite3


def first(path: str) -> object:
    base = sqlite3.connect(path)
    return pickle.loads(base.execute("SELECT value FROM drawer").fetchone()[0])
