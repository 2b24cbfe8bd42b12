"""What a record keeps of a design that was applied, to compare the next one with."""

from typing import Final

from backwright.design.migrating.meaning import meaning, said
from backwright.design.service import Service
from backwright.render.migration import INITIAL, initial
from backwright.tree import Tree
from backwright.workspace.record import SUFFIX, Record

BLUEPRINT: Final = "blueprint.yaml"
MEANING: Final = "meaning.txt"
TABLES: Final = "tables/"


def applied(service: Service, text: str, tables: Tree | None = None) -> Tree:
    """Return what is kept of a design.

    Args:
        service: The design.
        text: Its blueprint.
        tables: The modules that say its tables, where the base may not have them.
    """
    kept = {
        f"{TABLES}{path.removeprefix(f'{INITIAL}/')}{SUFFIX}": each
        for path, each in (tables or {}).items()
    }
    return Tree({BLUEPRINT: text, MEANING: said(meaning(service)), **kept})


def tables_of(record: Record) -> Tree:
    """Return the modules that say the tables that were last applied."""
    kept = {
        f"{INITIAL}/{path.removeprefix(TABLES).removesuffix(SUFFIX)}": text
        for path, text in record.applied.items()
        if path.startswith(TABLES)
    }
    return Tree(kept) if kept else initial(record.base)
