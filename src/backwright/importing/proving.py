"""Makes sure that a draft is a blueprint: whatever is refused becomes a comment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from backwright.blueprint.canonical import fmt
from backwright.design.understanding import understand
from backwright.diagnostics import Diagnostic, Rejected, Severity
from backwright.importing.draft import Clause, Draft, Line, Sheet
from backwright.importing.found import CODE
from backwright.importing.writing import Page, Place, written

Part = TypeVar("Part")


@dataclass(frozen=True)
class Imported:
    """A blueprint that `new` takes.

    Attributes:
        text: The blueprint.
        remarks: What could not be said in it, in order.
        notes: How many things are said otherwise; its comments tell.
        entities: How many entities it has.
    """

    text: str
    remarks: tuple[Diagnostic, ...]
    notes: int
    entities: int


def proved(draft: Draft, path: str) -> Imported:
    """Return a draft as a blueprint, without what the language refuses.

    Args:
        draft: The draft.
        path: Where the blueprint will be.

    Raises:
        Rejected: It is refused for something that stands in no part of it, or no entity
            is left of it.
    """
    page = written(draft)
    while wrong := _mistakes(path, page):
        doubted = _doubted(draft, page, wrong)
        if all(sheet.refused for sheet in doubted.sheets):
            raise Rejected([_nothing(doubted)])
        if doubted == draft:
            raise Rejected(wrong)
        draft, page = doubted, written(doubted)
    return _imported(draft, fmt(path, page.text))


def _nothing(draft: Draft) -> Diagnostic:
    """Return that no entity is left, and why of the first."""
    first = draft.sheets[0]
    why = f": {first.name} {first.refused.message}" if first.refused else ""
    message = f"no table in {draft.source} can be an entity{why}"
    return Diagnostic(path=draft.source, code="nothing-found", message=message)


def _mistakes(path: str, page: Page) -> tuple[Diagnostic, ...]:
    try:
        understand(path, page.text.encode())
    except Rejected as rejected:
        return rejected.diagnostics
    return ()


def _doubted(draft: Draft, page: Page, wrong: Iterable[Diagnostic]) -> Draft:
    """Return a draft that says less where it is refused."""
    by_place: dict[Place, Diagnostic] = {}
    for found in wrong:
        place = page.places.get(found.position.line)
        if place is not None:
            by_place.setdefault(place, found)
    sheets = tuple(
        _less(sheet, number, by_place) for number, sheet in enumerate(draft.sheets)
    )
    return replace(draft, sheets=sheets)


def _less(sheet: Sheet, number: int, wrong: Mapping[Place, Diagnostic]) -> Sheet:
    within = {place for place in wrong if place.sheet == number and place.part}
    if not within:
        found = wrong.get(Place(number))
        return sheet if found is None else _lighter(sheet, found)
    for place in sorted(within, reverse=True):
        sheet = _without(sheet, place, _unsaid(wrong[place], sheet.name))
    return sheet


def _without(sheet: Sheet, place: Place, why: Diagnostic) -> Sheet:
    """Return an entity that says less in one place."""
    index = place.number
    match place.part:
        case "field":
            line = sheet.lines[index]
            doubted = line.doubted(_of_line(line, why))
            return replace(sheet, lines=_put(sheet.lines, index, doubted))
        case "invariants":
            clause = replace(sheet.invariants[index], refused=why)
            return replace(sheet, invariants=_put(sheet.invariants, index, clause))
        case "unique":
            clause = replace(sheet.uniques[index], refused=why)
            return replace(sheet, uniques=_put(sheet.uniques, index, clause))
        case _:
            key = sheet.looks[index][0]
            told = replace(why, message=f"`{key}` {why.message}")
            looks = (*sheet.looks[:index], *sheet.looks[index + 1 :])
            return replace(sheet, looks=looks, remarks=(*sheet.remarks, told))


def _put(parts: tuple[Part, ...], index: int, part: Part) -> tuple[Part, ...]:
    return (*parts[:index], part, *parts[index + 1 :])


def _lighter(sheet: Sheet, why: Diagnostic) -> Sheet:
    """Return an entity without its own look; without anything if it has none."""
    if not sheet.looks:
        return replace(sheet, refused=_unsaid(why, sheet.name))
    return replace(sheet, looks=(), remarks=(*sheet.remarks, _unsaid(why, sheet.name)))


def _unsaid(why: Diagnostic, name: str) -> Diagnostic:
    message = f"was left out: {why.message}"
    return Diagnostic(path=name, code=CODE, message=message, severity=Severity.WARNING)


def _of_line(line: Line, why: Diagnostic) -> Diagnostic:
    """Return why something was left out, and what it was."""
    path = f"{why.path}.{line.name}"
    if not line.has_more:
        return replace(why, path=path)
    rest = line.text.removeprefix(f"{line.type}{'?' if line.optional else ''} ")
    return replace(why, path=path, message=f"`{rest}` {why.message}")


def _imported(draft: Draft, text: str) -> Imported:
    sheets = [sheet for sheet in draft.sheets if sheet.refused is None]
    remarks = _remarks(draft)
    return Imported(
        text=text,
        remarks=tuple(one for one in remarks if one.severity is not Severity.INFO),
        notes=sum(one.severity is Severity.INFO for one in remarks),
        entities=len(sheets),
    )


def _remarks(draft: Draft) -> list[Diagnostic]:
    found = [*draft.remarks]
    for sheet in draft.sheets:
        clauses: tuple[Clause, ...] = (*sheet.invariants, *sheet.uniques)
        refused = [sheet.refused, *(clause.refused for clause in clauses)]
        found += [*sheet.remarks, *(one for one in refused if one is not None)]
        found += [remark for line in sheet.lines for remark in line.remarks]
    return found
