"""JSON."""

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import ClassVar, Final

from backwright.merge.language import Language
from backwright.merge.outline import Key, NoOutline, Piece, numbered
from backwright.merge.units import Unit

VERSIONS: Final = 4
"""How many texts a merge looks at: base, yours, theirs, and what comes of them."""

DEEPEST: Final = 5
"""How many levels are taken apart: those below are looked at line by line."""

INDENT: Final = "  "
LAST_COMMA: Final = re.compile(r",(?=\n *[}\]]|\n?\Z)")
EMPTIED: Final = re.compile(r"(?<=[{\[])\n *(?=[}\]])")


class Json(Language):
    """Merged by key; lists of plain values, and of things with a name, by those.

    The order of keys and the format are nobody's: what is merged is written as
    `python manage.py openapi` does, however either side wrote it.
    """

    endings: ClassVar[tuple[str, ...]] = (".json",)

    def outline(self, text: str) -> Piece:
        """Return a document that is an object as a piece."""
        return _outline(_without_commas(text))

    def finished(self, text: str) -> str:
        """Return the text with its keys in order, and no comma that nothing follows."""
        plain = _without_commas(text)
        try:
            return f"{_text(json.loads(plain))}\n"
        except ValueError:
            return plain


def _without_commas(text: str) -> str:
    return EMPTIED.sub("", LAST_COMMA.sub("", text))


@lru_cache(maxsize=VERSIONS)
def _outline(text: str) -> Piece:
    try:
        value = json.loads(text, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise NoOutline from error
    if not isinstance(value, dict):
        raise NoOutline
    return _branch(("document",), "", "", ("{", "}"), [*_members(value, "")])


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """Return the members of an object, unless one is there twice."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise NoOutline
    return found


def _members(value: dict[str, object], margin: str) -> Iterator[Piece]:
    for name, each in sorted(value.items()):
        yield _piece(("name", name), f"{_text(name)}: ", each, margin + INDENT)


def _piece(key: Key, start: str, value: object, margin: str) -> Piece:
    inner = len(margin) < len(INDENT) * DEEPEST
    match value:
        case dict() if value and inner:
            return _branch(key, start, margin, "{}", [*_members(value, margin)])
        case list() if value and (names := _names(value)):
            items = zip(names, value, strict=True)
            parts = [
                _piece(("item", name), "", each, margin + INDENT)
                for name, each in items
            ]
            return _branch(key, start, margin, "[]", parts)
        case _:
            text = _text(value).replace("\n", f"\n{margin}")
            return Piece(key, (_unit(f"{margin}{start}{text},"),))


def _branch(
    key: Key, start: str, margin: str, ends: Sequence[str], parts: Sequence[Piece]
) -> Piece:
    head, foot = _unit(f"{margin}{start}{ends[0]}"), _unit(f"{margin}{ends[1]},")
    return Piece(key, (head,), numbered(parts), (foot,))


def _names(values: Sequence[object]) -> list[str]:
    """Return what tells the items of a list apart; nothing where they have no names."""
    names = [_name(value) for value in values]
    return names if all(names) and len(set(names)) == len(names) else []


def _name(value: object) -> str:
    match value:
        case {"name": str(name), "in": str(place)}:
            return f"{place} {name}"
        case dict() | list():
            return ""
        case _:
            return _text(value)


def _text(value: object) -> str:
    return json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False)


def _unit(line: str) -> Unit:
    return Unit(f"{line}\n", ("json", line))
