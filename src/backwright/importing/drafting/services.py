"""From all that was found to a service."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from backwright.diagnostics import Diagnostic, Rejected
from backwright.importing.draft import Draft, Sheet
from backwright.importing.drafting.built_in import is_id, only_key
from backwright.importing.drafting.roster import Roster, roster_of
from backwright.importing.drafting.sheets import sheet_of, with_ids
from backwright.importing.found import Found, Looks, Table
from backwright.naming import identifier, snake

INTEGER: Final = "int"
UUID: Final = "uuid"
RESERVED: Final = frozenset(["app", "tests", "migrations"])


def draft_of(found: Found) -> Draft:
    """Return a service that has what was found.

    Raises:
        Rejected: Nothing was found that could be an entity.
    """
    roster = roster_of(found)
    if not roster.tables:
        raise Rejected([_nothing(found, roster)])
    ids = {table.name: _ids(table) for table in roster.tables}
    known = Counter(kind for kind in ids.values() if kind)
    usual = known.most_common(1)[0][0] if known else UUID
    sheets = [_sheet(roster, table, ids[table.name], usual) for table in roster.tables]
    return Draft(
        service=service_name(found.name),
        source=found.source,
        title=found.title,
        description=found.description,
        tenancy=roster.entities.get(roster.tenant, ""),
        looks=tuple(_looks(found, usual).items()),
        sheets=tuple(sheets),
        remarks=(*found.remarks, *roster.remarks),
    )


def service_name(name: str) -> str:
    """Return what to call the service of a source."""
    found = snake(identifier(name.lower())).removeprefix("value_")[:40].strip("_")
    usable = found[:1].isalpha() and found not in RESERVED
    return found if usable else f"{found or 'imported'}_service"


def _nothing(found: Found, roster: Roster) -> Diagnostic:
    held = "only tables that every service has" if roster.remarks else "no tables"
    return Diagnostic(
        path=found.name,
        code="nothing-found",
        message=f"there are {held} in {found.source}",
    )


def _ids(table: Table) -> str:
    """Return what the ids of a table are; empty where its key is no id."""
    key = only_key(table)
    if key is None or not is_id(table, key):
        return ""
    return UUID if key.type == UUID else INTEGER


def _sheet(roster: Roster, table: Table, ids: str, usual: str) -> Sheet:
    sheet = sheet_of(roster, table)
    if roster.tenant and sheet.name == roster.entities[roster.tenant]:
        sheet = replace(sheet, tenanted=False)
    return sheet if ids in ("", usual) else with_ids(sheet, ids)


def _looks(found: Found, usual: str) -> Looks:
    looks = dict(found.looks)
    if usual == INTEGER:
        api = looks.get("api")
        looks["api"] = {**(api if isinstance(api, Mapping) else {}), "ids": INTEGER}
    return looks
