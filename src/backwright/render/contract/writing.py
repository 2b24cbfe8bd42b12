"""A document as the text that `python manage.py openapi` prints: keys in order."""

import json
from typing import Final

from backwright.kinds.schema import Schema

INDENT: Final = "  "
_scalar: Final = json.JSONEncoder(ensure_ascii=False).encode


def text(document: Schema) -> str:
    """Return a document as text; what occurs in it many times is written once.

    Python's own indented JSON takes ten times as long, which users would wait for.
    """
    return f"{_Writer().write(document, '')}\n"


class _Writer:
    """Writes values, and remembers the texts of those that it has written."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, str], str] = {}

    def write(self, value: object, margin: str) -> str:
        """Return the text of a value that stands so far from the left."""
        match value:
            case dict() | list():
                key = (id(value), margin)
                found = self._known.get(key)
                if found is None:
                    found = self._known[key] = self._parts(value, margin)
                return found
            case _:
                return _scalar(value)

    def _parts(self, value: dict[str, object] | list[object], margin: str) -> str:
        inner = margin + INDENT
        if isinstance(value, list):
            around, parts = "[]", [self.write(each, inner) for each in value]
        else:
            around = "{}"
            parts = [
                f"{_scalar(key)}: {self.write(value[key], inner)}"
                for key in sorted(value)
            ]
        if not parts:
            return around
        lines = f",\n{inner}".join(parts)
        return f"{around[0]}\n{inner}{lines}\n{margin}{around[1]}"
