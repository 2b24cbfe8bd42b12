"""Writes a draft as the text of a blueprint, and remembers where each part stands."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from backwright.diagnostics import Diagnostic, Severity
from backwright.importing.draft import Clause, Draft, Line, Sheet, Weight
from backwright.importing.found import Look

_PLAIN: Final = re.compile(r"[A-Za-z/][^\n\t]*")
_BROKEN: Final = re.compile(r": |:$| #|\s$")
_WORDS: Final = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])
_KEY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_ ]*[A-Za-z0-9_]|[A-Za-z_]")
LONGEST: Final = 150
"""Signs of a comment."""


class Place(NamedTuple):
    """A part of a draft: an entity, or something within it."""

    sheet: int
    part: str = ""
    number: int = 0


@dataclass
class Page:
    """The lines of a text, and what part of the draft each is.

    Attributes:
        lines: The lines.
        places: The part that a line is, by its number.
    """

    lines: list[str] = field(default_factory=list)
    places: dict[int, Place] = field(default_factory=dict)

    def add(self, depth: int, text: str, place: Place | None = None) -> None:
        """Add a line."""
        self.lines.append(f"{'  ' * depth}{text}" if text else "")
        if place is not None:
            self.places[len(self.lines)] = place

    def comment(self, depth: int, text: str) -> None:
        """Add a comment."""
        self.add(depth, f"# {shortened(text)}")

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join(self.lines) + "\n"


def written(draft: Draft) -> Page:
    """Return the text of a draft."""
    page = Page()
    page.comment(0, f"Imported from {draft.source} by `backwright import`.")
    page.comment(0, _of_access(draft))
    for line in _gathered(draft):
        page.comment(0, line)
    page.add(0, f"service: {draft.service}")
    if cleaned(draft.title):
        page.add(0, f"title: {scalar(draft.title)}")
    if cleaned(draft.description):
        page.add(0, f"description: {scalar(draft.description)}")
    if draft.tenancy:
        page.add(0, f"tenancy: {draft.tenancy}")
    for key, look in draft.looks:
        page.add(0, "")
        _look(page, 0, key, look)
    page.add(0, "")
    page.add(0, "entities:")
    for number, sheet in enumerate(draft.sheets):
        _sheet(page, number, sheet, draft.tenancy)
    return page


def _of_access(draft: Draft) -> str:
    if any(key == "access" for sheet in draft.sheets for key, _ in sheet.looks):
        return (
            "Who may do what follows its security, with caution: look at each access."
        )
    return "Who may do what is not known there: say it with `access`."


def _gathered(draft: Draft) -> Iterator[str]:
    """Yield each message once, after all that it is said of."""
    paths: dict[str, list[str]] = {}
    for remark in draft.remarks:
        is_all = draft.source.endswith(remark.path)
        paths.setdefault(remark.message, []).extend([] if is_all else [remark.path])
    for message, named in paths.items():
        yield f"{', '.join(named)}: {message}" if named else message


def _sheet(page: Page, number: int, sheet: Sheet, tenancy: str) -> None:
    if number:
        page.add(0, "")
    if sheet.refused is not None:
        page.comment(1, f"{sheet.name} {sheet.refused.message}")
        return
    _remarks(page, 1, sheet.remarks)
    place = Place(number)
    page.add(1, f"{sheet.name}:", place)
    if cleaned(sheet.description):
        page.add(2, f"description: {scalar(sheet.description)}", place)
    if sheet.plural:
        page.add(2, f"plural: {sheet.plural}", place)
    if tenancy and not sheet.tenanted:
        page.add(2, "tenant: none", place)
    _fields(page, number, sheet.lines)
    _clauses(page, number, "invariants", sheet.invariants)
    if sheet.owner:
        page.add(2, f"owner: {sheet.owner}", place)
    _clauses(page, number, "unique", sheet.uniques)
    if sheet.soft_delete:
        page.add(2, "soft_delete: true", place)
    for index, (key, look) in enumerate(sheet.looks):
        _look(page, 2, key, look, Place(number, "look", index))


def _fields(page: Page, number: int, lines: tuple[Line, ...]) -> None:
    said = any(line.type and line.weight is not Weight.NOTHING for line in lines)
    page.add(2, "fields:" if said else "fields: {}", Place(number))
    for index, line in enumerate(lines):
        _field(page, line, Place(number, "field", index))


def _field(page: Page, line: Line, place: Place) -> None:
    if not line.type or line.weight is Weight.NOTHING:
        why = "; ".join(remark.message for remark in line.remarks)
        told = f"{line.name}: {line.text}" if line.type else line.name
        page.comment(3, f"{told}: {why or 'it has no type'}")
        return
    loud = [one for one in line.remarks if one.severity is not Severity.INFO]
    notes = [one for one in line.remarks if one.severity is Severity.INFO]
    _remarks(page, 3, loud)
    aside = f"  # {shortened('; '.join(one.message for one in notes))}" if notes else ""
    if cleaned(line.description):
        page.add(3, f"{line.name}:{aside}", place)
        page.add(4, f"type: {scalar(line.text)}", place)
        page.add(4, f"description: {scalar(line.description)}", place)
    else:
        page.add(3, f"{line.name}: {scalar(line.text)}{aside}", place)


def _clauses(page: Page, number: int, key: str, clauses: tuple[Clause, ...]) -> None:
    if any(clause.refused is None for clause in clauses):
        page.add(2, f"{key}:", Place(number))
    for index, clause in enumerate(clauses):
        said = f"[{clause.text}]" if key == "unique" else scalar(clause.text)
        name = f"- {said}" if key == "unique" else f"{_key(clause.name)}: {said}"
        if clause.refused is None:
            page.add(3, name, Place(number, key, index))
        else:
            page.comment(3, f"{name} {clause.refused.message}")


def _remarks(page: Page, depth: int, remarks: Iterable[Diagnostic]) -> None:
    for remark in remarks:
        page.comment(depth, remark.message)


def _look(
    page: Page, depth: int, key: str, look: Look, place: Place | None = None
) -> None:
    match look:
        case Mapping() if look:
            page.add(depth, f"{_key(key)}:", place)
            for inner, value in look.items():
                _look(page, depth + 1, inner, value, place)
        case list():
            inner = ", ".join(map(scalar, look))
            page.add(depth, f"{_key(key)}: [{inner}]", place)
        case str():
            page.add(depth, f"{_key(key)}: {scalar(look)}", place)


def _key(text: str) -> str:
    plain = _KEY.fullmatch(text) and text.lower() not in _WORDS
    return text if plain else json.dumps(text, ensure_ascii=False)


def scalar(text: str) -> str:
    """Return a text as YAML has it, in quotes where it needs them."""
    clean = cleaned(text)
    is_plain = _PLAIN.fullmatch(clean) and not _BROKEN.search(clean)
    if is_plain and clean.lower() not in _WORDS:
        return clean
    return json.dumps(clean, ensure_ascii=False)


def cleaned(text: str) -> str:
    """Return a text on one line, of letters that YAML may hold."""
    return "".join(_letters(text)).strip()


def _letters(text: str) -> Iterator[str]:
    """Yield the letters of a text that YAML may hold, line ends as blanks."""
    for letter in text:
        if letter.isprintable():
            yield letter
        elif letter.isspace():
            yield " "


def shortened(text: str) -> str:
    """Return a comment on one line."""
    line = " ".join("".join(_letters(text)).split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
