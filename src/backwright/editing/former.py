"""Says what something was called, so that its rows and values are kept."""

from collections.abc import Iterable, Iterator

from backwright.blueprint.field import Field
from backwright.blueprint.model import Entity, Service
from backwright.blueprint.nodes import Scalar
from backwright.editing.cutting import cut
from backwright.editing.inserting import insertion
from backwright.editing.page import Page
from backwright.editing.patch import Edit, patched
from backwright.editing.target import Target


def former(
    page: Page, original: str, old: Target, new: Target, applied: Service | None
) -> str:
    """Return the text in which a renamed entity or field says what it was.

    Args:
        page: The blueprint, in which it has its new name.
        original: The text of its file.
        old: What it was.
        new: What it is.
        applied: The service as it was last applied, if it was.
    """
    kept = new.kept
    if kept is None:
        return original
    if kept.was == kept.name:
        return patched(original, _unsaid(page, new, kept))
    if not _is_applied(applied, old):
        return original
    return patched(original, _said(page, new, kept, old.name))


def _is_applied(applied: Service | None, old: Target) -> bool:
    """Tell whether there may be rows or values under the former name."""
    entities = applied.entities if applied else ()
    if not old.entity:
        return old.name in {str(entity.name) for entity in entities}
    return any(
        old.name in {str(field.name) for field in entity.fields}
        for entity in entities
        if entity.name in {old.entity, _was(old)}
    )


def _said(page: Page, new: Target, kept: Entity | Field, name: str) -> Iterable[Edit]:
    if kept.was is not None:
        start = page.offset(kept.was.position)
        return [Edit(start, start + len(kept.was), name)]
    node = page.find(new.path)
    if not isinstance(node, Scalar) or not isinstance(kept, Field):
        return [insertion(page, (*new.path, "was"), name)]
    if "default" in kept.places:
        start = page.offset(kept.places["default"])
        return [Edit(start, start, f"was {name} ")]
    end = node.span[1] - (not node.plain)
    return [Edit(end, end, f" was {name}")]


def _unsaid(page: Page, new: Target, kept: Entity | Field) -> Iterator[Edit]:
    node = page.find(new.path)
    if not isinstance(node, Scalar) or not isinstance(kept, Field):
        yield from cut(page, (*new.path, "was"))
        return
    place = kept.places["was"]
    start, end = (
        page.offset(place),
        page.offset(place) + place.end_column - place.column,
    )
    yield Edit(len(page.text[:start].rstrip(" ")), end, "")


def _was(old: Target) -> str:
    return str(old.owner.was) if old.owner and old.owner.was else ""
