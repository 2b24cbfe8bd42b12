"""Where else a blueprint speaks of a thing by its name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from itertools import cycle

from backwright.blueprint.behaviour import Action
from backwright.blueprint.model import Entity, Value
from backwright.blueprint.source import Text
from backwright.blueprint.surroundings import Task
from backwright.editing.names import ENTRIES, NAMES, Kind
from backwright.editing.page import Page, Path
from backwright.editing.target import Target
from backwright.expressions.mistake import Malformed
from backwright.expressions.tokens import tokens_of
from backwright.naming import Names

_OF_THEIR_OWN = Action | Task | Value
"""What has fields of its own, which an entity's are not."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where something is named.

    Attributes:
        word: The name, with its place.
        kind: What it names there.
        entity: The entity it is said of; empty where it is said of none.
        entry: The keys that lead to the entry whose key it is, if it is one.
    """

    word: Text
    kind: Kind
    entity: str = ""
    entry: Path = ()


def spelled(target: Target, name: str) -> Mapping[Kind, str]:
    """Return how a thing of a name is spelled, by what is named.

    Args:
        target: The thing.
        name: Its name, now or then.
    """
    match target.noun.name:
        case "entity":
            said = target.kept.plural if isinstance(target.kept, Entity) else None
            plural = Names.of(name, said or "").plural_snake
            return {Kind.ENTITY: name, Kind.TYPE: name, Kind.RELATION: plural}
        case "field" | "reference" | "computed":
            return {Kind.FIELD: name, Kind.RELATION: name}
        case "state" | "transition" | "action":
            return {Kind.VERB: name}
        case "value":
            return {Kind.TYPE: name}
        case "role":
            return {Kind.ROLE: name}
        case _:
            return {}


def mentions_of(page: Page, target: Target) -> Iterator[Mention]:
    """Yield each place that speaks of something, but for the one that declares it.

    Args:
        page: The blueprint.
        target: What is meant.
    """
    words = spelled(target, target.name)
    declared = page.key(target.path)
    for found in _texts(target.service, "", target.top):
        here = declared is not None and found.word.position == declared.position
        inside = not target.entity or found.entity == target.entity
        if words.get(found.kind) == found.word and inside and not here:
            yield found


def _texts(part: object, entity: str, above: Path) -> Iterator[Mention]:
    """Yield each text of a part of a blueprint that names something."""
    if isinstance(part, tuple):
        for each in part:
            yield from _texts(each, entity, above)
    elif is_dataclass(part):
        if isinstance(part, Entity):
            entity, above = str(part.name), (*above, "entities", str(part.name))
        if isinstance(part, _OF_THEIR_OWN):
            entity = f"{entity} {part.name}"
        for each in fields(part):
            said = getattr(part, each.name)
            if (type(part), each.name) in NAMES:
                yield from _named(type(part), each.name, said, entity, above)
            else:
                yield from _texts(said, entity, above)


def _named(
    made: type, attribute: str, said: object, entity: str, above: Path
) -> Iterator[Mention]:
    key = ENTRIES.get((made, attribute))
    kinds = cycle(NAMES[made, attribute])
    for word, kind in zip(_flat(said), kinds, strict=False):
        entry = (*above, key, str(word)) if key else ()
        if kind is Kind.EXPRESSION:
            yield from (Mention(each, Kind.FIELD, entity) for each in _fields_in(word))
        else:
            yield Mention(word, kind, entity, entry)


def _flat(said: object) -> Iterator[Text]:
    if isinstance(said, Text):
        yield said
    elif isinstance(said, tuple):
        for each in said:
            yield from _flat(each)


def _fields_in(expression: Text) -> Iterator[Text]:
    """Yield the names of fields in an expression: of `credit.amount` the first."""
    try:
        tokens = tokens_of(expression)
    except Malformed:
        return
    for token in tokens:
        if token.kind == "word":
            start = token.span[0]
            first = token.text.partition(".")[0]
            yield expression.part(start, start + len(first))
