"""What columns hold that their types do not say: secrets, ciphers, documents."""

from collections.abc import Iterator

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.holding.listed import Listed
from backwright.design.migrating import refusals
from backwright.design.service import Service
from backwright.diagnostics import Diagnostic, Rejected

TELLING = frozenset({"encrypted", "json", "secret", "list of"})
"""What the types of columns do not tell, in the words of a blueprint."""
PLAIN = "plain values"


def require_same_meaning(old: Service, new: Service) -> None:
    """Return if no column would be read as something that it does not hold.

    Args:
        old: The design that was applied.
        new: What it becomes.

    Raises:
        Rejected: One would: no database encrypts, hashes or parses what is there.
    """
    former = {entity.names.pascal: entity for entity in old.entities}
    wrong = [
        each
        for entity in new.entities
        if (was := former.get(entity.was) or former.get(entity.names.pascal))
        for each in _changed(was, entity)
    ]
    if wrong:
        raise Rejected(wrong)


def _changed(old: Entity, new: Entity) -> Iterator[Diagnostic]:
    former = {each.name: each for each in old.stored}
    for each in new.stored:
        was = former.get(each.name) or former.get(each.was)
        if was and _held(was) != _held(each):
            name = f"{new.table.name}.{each.name}"
            yield refusals.no_meaning(name, _held(was), _held(each))


def _held(each: Field) -> str:
    """Return what a column holds where its type does not tell."""
    if len(each.columns) != 1:
        return PLAIN
    scalar = each.columns[0].cell.scalar
    if isinstance(each.type, Listed):
        inner = each.type.item.cells[0].scalar
        return f"lists of {inner.kind.name}" if inner else "lists"
    name = scalar.kind.name if scalar else ""
    return f"{name} values" if name in TELLING else PLAIN
