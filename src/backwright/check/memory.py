"""What a run keeps for the next: its outcome, and the version of the code."""

import os
import pickle
import zlib
from pathlib import Path
from typing import Any

from backwright.diagnostics import Diagnostic, Position, Severity

SUM = 4
"""Bytes of the sum."""

Packed = tuple[str, str, str, tuple[int, int, int], str, str, int]


def packed(one: Diagnostic) -> Packed:
    """Return a diagnostic as plain values, which are kept in a third of the time."""
    place = (one.position.line, one.position.column, one.position.end_column)
    return (
        one.path,
        one.code,
        one.message,
        place,
        one.help,
        one.source,
        int(one.severity),
    )


def unpacked(row: Packed) -> Diagnostic:
    """Return the diagnostic again."""
    path, code, message, place, advice, source, severity = row
    return Diagnostic(
        path=path,
        code=code,
        message=message,
        position=Position(*place),
        help=advice,
        source=source,
        severity=Severity(severity),
    )


def code_version() -> str:
    """Return what changes whenever the code of a rule, the check or a standard does."""
    here = Path(__file__).parent
    stamps: list[str] = []
    for folder in (here, here.parent / "rules", here.parent / "standards"):
        for path, _, names in os.walk(folder):
            for name in sorted(names):
                if name.endswith((".py", ".toml")):
                    status = os.stat(f"{path}/{name}")  # noqa: PTH116 - two hundred of them
                    stamps.append(f"{name}{status.st_mtime_ns}{status.st_size}")
    return "".join(sorted(stamps))


def kept(value: object) -> bytes:
    """Return a value as it is kept, behind a sum that tells whether it is whole."""
    raw = pickle.dumps(value, 5)
    return _sum(raw) + raw


def is_whole(raw: object) -> bool:
    """Tell whether the disk gives back what was kept, if anything was."""
    if not raw:
        return True
    return isinstance(raw, bytes) and _sum(memoryview(raw)[SUM:]) == raw[:SUM]


def restored(raw: bytes) -> Any:  # noqa: ANN401 - whatever was kept
    """Return a value that was kept; only what we wrote ourselves comes here."""
    # backwright: allow unsafe-deserialisation because only our own user writes there
    return pickle.loads(memoryview(raw)[SUM:])  # noqa: S301 - our user's own


def _sum(raw: bytes | memoryview) -> bytes:
    return zlib.crc32(raw).to_bytes(SUM)
