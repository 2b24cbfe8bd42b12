"""The variants of a choice, and which of two documents' belong together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from backwright.merge.contract.document import Document, Json
from backwright.merge.contract.shape import Shape, shape_of


@dataclass(frozen=True)
class Variant:
    """One of several schemas that a value can fit.

    Attributes:
        name: What messages call it.
        schema: The schema.
        shape: Its form.
    """

    name: str
    schema: Json
    shape: Shape


Pairs = list[tuple[Variant | None, Variant | None]]


def variants(shape: Shape, document: Document) -> list[Variant]:
    """Return the variants of a shape; one that is no choice has one for each type."""
    plain = [{**shape.words, "type": each} for each in sorted(shape.types)]
    found: list[Variant] = []
    for schema in shape.variants or plain:
        each = shape_of(schema, document)
        title = str(each.words.get("title", "")) if shape.variants else ""
        name = each.name or title or " or ".join(sorted(each.types))
        found.append(Variant(name, schema, each))
    return found


def paired(old: Sequence[Variant], new: Sequence[Variant]) -> Pairs:
    """Return which variants belong together; one that is left over stands alone.

    Those belong together that are equal; then those of the same name; then those that
    share a type, because a component may only have been renamed.
    """
    left, right = list(old), list(new)
    pairs: Pairs = []
    for alike in (_equal, _same_name, _same_type):
        pairs += _matched(left, right, alike)
    return [*pairs, *((each, None) for each in left), *((None, each) for each in right)]


def _matched(
    left: list[Variant], right: list[Variant], alike: Callable[[Variant, Variant], bool]
) -> Pairs:
    pairs: Pairs = []
    for mine in list(left):
        other = next((each for each in right if alike(mine, each)), None)
        if other:
            pairs.append((mine, other))
            left.remove(mine)
            right.remove(other)
    return pairs


def _equal(old: Variant, new: Variant) -> bool:
    return old.schema == new.schema


def _same_name(old: Variant, new: Variant) -> bool:
    return old.name == new.name and old.shape.words.get(
        "format"
    ) == new.shape.words.get("format")


def _same_type(old: Variant, new: Variant) -> bool:
    numbers = {"integer", "number"}
    types = old.shape.types, new.shape.types
    return bool(types[0] & types[1]) or all(each & numbers for each in types)
