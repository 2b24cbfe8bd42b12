"""Compares two schemas, for values that go one way."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from backwright.merge.contract.difference import Difference, Direction, Effect
from backwright.merge.contract.document import Document, Json
from backwright.merge.contract.found import Place
from backwright.merge.contract.limits import compare_limits
from backwright.merge.contract.shape import Named, Shape, named, refers, shape_of
from backwright.merge.contract.variants import paired, variants

HIDDEN = {Direction.REQUEST: "readOnly", Direction.RESPONSE: "writeOnly"}
"""What marks a property that does not go this way."""

FREE: tuple[object, ...] = (True, {})
"""The schemas of anything."""

TO_PEOPLE = frozenset({"title", "description", "example", "examples"})

UNJUDGED = ("not", "if", "then", "else", "dependentSchemas", "patternProperties")


@dataclass(frozen=True)
class Schemas:
    """Compares schemas of two documents.

    Attributes:
        old: What the old ones refer to.
        new: What the new ones refer to.
    """

    old: Document
    new: Document
    _known: dict[tuple[str, str, Direction], tuple[Difference, ...]] = field(
        default_factory=dict
    )

    def compare(self, old: object, new: object, place: Place) -> Iterator[Difference]:
        """Yield the differences between two schemas.

        Inside a component they are placed by its name, so that the same difference in
        several operations is recognised; and two components are compared only once.
        """
        if (old in FREE and new in FREE) or (old == new and not refers(old)):
            return
        was, is_ = named(old), named(new)
        if not was or not is_:
            left, right = shape_of(old, self.old), shape_of(new, self.new)
            yield from self._shapes(left, right, place)
            return
        yield from _null(was.null, is_.null, place)
        yield from compare_limits(was.words, is_.words, place)
        if place.direction is Direction.REQUEST:
            yield from default_changed(was.words, is_.words, place)
        yield from self._components(was, is_, place)

    def _components(self, old: Named, new: Named, place: Place) -> Iterator[Difference]:
        key = (old.name, new.name, place.direction)
        if key not in self._known:
            self._known[key] = ()
            left = shape_of(old.reference, self.old)
            right = shape_of(new.reference, self.new)
            inside = place.renamed(new.name)
            self._known[key] = tuple(dict.fromkeys(self._shapes(left, right, inside)))
        yield from self._known[key]

    def _shapes(self, old: Shape, new: Shape, place: Place) -> Iterator[Difference]:
        yield from _null(old.null, new.null, place)
        if old.variants or new.variants:
            yield from self._choices(old, new, place)
            return
        found = list(_types(old.types, new.types, place))
        yield from found
        if any(each.code == "type-changed" for each in found):
            return
        yield from compare_limits(old.words, new.words, place)
        yield from self._insides(old, new, place)
        for word in UNJUDGED:
            if old.words.get(word) != new.words.get(word):
                message = f"`{word}` changed, which cannot be judged"
                yield place.saw("unjudged", message, Effect.OTHER)

    def _insides(self, old: Shape, new: Shape, place: Place) -> Iterator[Difference]:
        if "object" in old.types & new.types:
            yield from self._properties(old.words, new.words, place)
            yield from self._others(old.words, new.words, place)
        if "array" in old.types & new.types:
            items = old.words.get("items", True), new.words.get("items", True)
            yield from self.compare(items[0], items[1], place.inside("[]"))
        if place.direction is Direction.REQUEST:
            yield from default_changed(old.words, new.words, place)

    def _properties(self, old: Json, new: Json, place: Place) -> Iterator[Difference]:
        left = _visible(old, self.old, place.direction)
        right = _visible(new, self.new, place.direction)
        gone = [name for name in left if name not in right]
        come = [name for name in right if name not in left]
        for name in gone:
            inside = place.inside(name)
            twin = [each for each in come if _plain(right[each]) == _plain(left[name])]
            hint = f"; is it now `{twin[0]}`?" if len(gone) == len(twin) == 1 else ""
            yield inside.told("field-removed", f"removed{hint}", breaking=True)
        for name in come:
            yield _added(name, new, place)
        for name in left:
            if name in right:
                yield from _required(name, old, new, place.inside(name))
                yield from self.compare(left[name], right[name], place.inside(name))

    def _others(self, old: Json, new: Json, place: Place) -> Iterator[Difference]:
        """Compare what is allowed besides the properties that are named."""
        left = old.get("additionalProperties", True)
        right = new.get("additionalProperties", True)
        if (left is False) == (right is False):
            yield from self.compare(left, right, place.inside("*"))
        elif right is False:
            breaking = place.direction is Direction.REQUEST
            message = "unknown fields are now refused"
            yield place.told("unknown-fields", message, breaking=breaking)
        else:
            message = "unknown fields are now allowed"
            yield place.told("unknown-fields", message, breaking=False)

    def _choices(self, old: Shape, new: Shape, place: Place) -> Iterator[Difference]:
        if old.is_any or new.is_any:
            effect = Effect.FEWER if old.is_any else Effect.MORE
            code = "type-narrowed" if old.is_any else "type-widened"
            yield place.saw(code, "what it can be is restricted otherwise", effect)
            return
        left, right = variants(old, self.old), variants(new, self.new)
        for mine, other in paired(left, right):
            if mine and other:
                alone = len(left) == 1
                label = place.label if alone else f"{place.label}|{other.name}"
                yield from self.compare(mine.schema, other.schema, place.renamed(label))
            elif mine:
                message = f"can no longer be {mine.name}"
                yield place.saw("variant-removed", message, Effect.FEWER)
            elif other:
                message = f"can now be {other.name}"
                yield place.saw("variant-added", message, Effect.MORE)


def default_changed(old: Json, new: Json, place: Place) -> Iterator[Difference]:
    """Yield a difference if a value that is left out now means another."""
    if "default" in old and "default" in new and old["default"] != new["default"]:
        message = f"left out it is {new['default']!r}, was {old['default']!r}"
        yield place.told("default-changed", message, breaking=True)


def _null(was: bool, is_: bool, place: Place) -> Iterator[Difference]:  # noqa: FBT001
    if was and not is_:
        yield place.saw("null-removed", "null is no longer allowed", Effect.FEWER)
    if is_ and not was:
        yield place.saw("null-added", "null is now allowed", Effect.MORE)


def _types(
    old: frozenset[str], new: frozenset[str], place: Place
) -> Iterator[Difference]:
    message = f"the type is {_words(new)}, was {_words(old)}"
    gone, come = _numeric(old) - _numeric(new), _numeric(new) - _numeric(old)
    if gone and come:
        yield place.saw("type-changed", message, Effect.OTHER)
    elif gone:
        yield place.saw("type-narrowed", message, Effect.FEWER)
    elif come:
        yield place.saw("type-widened", message, Effect.MORE)


def _numeric(types: frozenset[str]) -> frozenset[str]:
    """Return types with what they include: each integer is a number."""
    return types | {"integer"} if "number" in types else types


def _words(types: frozenset[str]) -> str:
    return " or ".join(sorted(types)) or "nothing"


def _visible(words: Json, document: Document, direction: Direction) -> Json:
    properties = words.get("properties") or {}
    return {
        name: schema
        for name, schema in properties.items()
        if document.follow(schema).get(HIDDEN[direction]) is not True
    }


def _plain(schema: object) -> object:
    """Return a schema without what is only said to people."""
    if not isinstance(schema, dict):
        return schema
    return {key: each for key, each in schema.items() if key not in TO_PEOPLE}


def _added(name: str, words: Json, place: Place) -> Difference:
    needed = name in words.get("required", ())
    if place.direction is Direction.REQUEST and needed:
        inside = place.inside(name)
        return inside.told("required-field-added", "added, and required", breaking=True)
    return place.inside(name).told("field-added", "added", breaking=False)


def _required(name: str, old: Json, new: Json, place: Place) -> Iterator[Difference]:
    was, is_ = name in old.get("required", ()), name in new.get("required", ())
    if was and not is_:
        yield place.saw("no-longer-required", "can now be missing", Effect.MORE)
    if is_ and not was:
        yield place.saw("now-required", "can no longer be missing", Effect.FEWER)
