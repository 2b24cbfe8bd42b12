"""What columns hold that their types do not say: secrets, ciphers, documents."""

from collections.abc import Iterator, Mapping

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.holding.listed import Listed
from backwright.design.migrating import refusals
from backwright.design.service import Service
from backwright.diagnostics import Diagnostic, Rejected

TELLING = frozenset({"encrypted", "json", "secret", "list of"})
"""What the types of columns do not tell, in the words of a blueprint."""
PLAIN = "plain values"
Meaning = Mapping[tuple[str, str], str]
"""What columns hold, in words, by the names of entity and field."""


def meaning(service: Service) -> Meaning:
    """Return what each field's columns hold."""
    return {
        (entity.names.pascal, each.name): _held(each)
        for entity in service.entities
        for each in entity.stored
    }


def said(told: Meaning) -> str:
    """Return a meaning as text: a line for each field, so that branches merge."""
    lines = (f"{entity}.{field}: {held}\n" for (entity, field), held in told.items())
    return "".join(sorted(lines))


def read(text: str) -> Meaning:
    """Return the meaning that a text says."""
    lines = (line.partition(": ") for line in text.splitlines())
    places = ((place.partition("."), held) for place, _, held in lines)
    return {(entity, field): held for (entity, _, field), held in places}


def require_same_meaning(old: Meaning, new: Service) -> None:
    """Return if no column would be read as something that it does not hold.

    Args:
        old: What the columns of the design that was applied hold.
        new: What it becomes.

    Raises:
        Rejected: One would: no database encrypts, hashes or parses what is there.
    """
    known = {entity for entity, _ in old}
    wrong = [
        each
        for entity in new.entities
        for each in _changed(
            old, entity.was if entity.was in known else entity.names.pascal, entity
        )
    ]
    if wrong:
        raise Rejected(wrong)


def _changed(old: Meaning, former: str, new: Entity) -> Iterator[Diagnostic]:
    for each in new.stored:
        was = old.get((former, each.name)) or old.get((former, each.was))
        if was and was != (held := _held(each)):
            yield refusals.no_meaning(f"{new.table.name}.{each.name}", was, held)


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
