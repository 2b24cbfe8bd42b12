"""Columns: Python's syntax trees count bytes of UTF-8, people and tools letters."""


def in_letters(column: int, line: str) -> int:
    """Return a column, from one, that was counted in bytes of a line.

    Args:
        column: The column in bytes, from one.
        line: The line, or its beginning.
    """
    if line.isascii():
        return column
    raw = line.encode("utf-8", "replace")
    before = raw[: column - 1].decode("utf-8", "ignore")
    return len(before) + 1 + max(0, column - 1 - len(raw))


def in_bytes(column: int, line: str) -> int:
    """Return a column, from one, that was counted in letters of a line."""
    return len(line[: column - 1].encode("utf-8", "replace")) + 1
