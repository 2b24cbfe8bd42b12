"""Compares the bodies of an operation: what is sent to it and what comes back."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.merge.contract.difference import Difference, Direction, Effect
from backwright.merge.contract.document import Json
from backwright.merge.contract.found import Place
from backwright.merge.contract.schemas import Schemas


@dataclass(frozen=True)
class Messages:
    """Compares the messages of an operation.

    Attributes:
        schemas: Compares what is in them.
        name: The name of the operation.
    """

    schemas: Schemas
    name: str

    def compare(self, old: Json, new: Json) -> Iterator[Difference]:
        """Yield the differences between the bodies of two operations."""
        yield from self._request(old.get("requestBody"), new.get("requestBody"))
        left, right = old.get("responses") or {}, new.get("responses") or {}
        for status, response in left.items():
            place = Place(f"{self.name} {status}", Direction.RESPONSE)
            if status in right:
                yield from self._response(response, right[status], place)
            else:
                yield _status(place, status, "removed")
        for status in right:
            if status not in left:
                place = Place(f"{self.name} {status}", Direction.RESPONSE)
                yield _status(place, status, "added")

    def _request(self, old: object, new: object) -> Iterator[Difference]:
        place = Place(f"{self.name} body", Direction.REQUEST)
        left, right = self.schemas.old.follow(old), self.schemas.new.follow(new)
        needed = bool(left.get("required")), bool(right.get("required"))
        if left and not right:
            yield place.told("body-removed", "no body is taken any more", breaking=True)
        elif right and not left:
            words = "a body is needed" if needed[1] else "a body can be sent"
            yield place.told("body-added", words, breaking=needed[1])
        else:
            if needed[1] and not needed[0]:
                words = "can no longer be missing"
                yield place.told("now-required", words, breaking=True)
            if needed[0] and not needed[1]:
                words = "can now be missing"
                yield place.told("no-longer-required", words, breaking=False)
            yield from self._contents(left, right, place)

    def _response(self, old: object, new: object, place: Place) -> Iterator[Difference]:
        left, right = self.schemas.old.follow(old), self.schemas.new.follow(new)
        yield from self._contents(left, right, place)
        yield from self._headers(left.get("headers"), right.get("headers"), place)

    def _contents(self, old: Json, new: Json, place: Place) -> Iterator[Difference]:
        left, right = old.get("content") or {}, new.get("content") or {}
        for media in left:
            if media not in right:
                yield place.told("media-removed", f"no {media}", breaking=True)
        for media in right:
            if media not in left:
                yield place.told("media-added", f"also {media}", breaking=False)
            else:
                schemas = (
                    left[media].get("schema", True),
                    right[media].get("schema", True),
                )
                yield from self.schemas.compare(schemas[0], schemas[1], place)

    def _headers(
        self, old: Json | None, new: Json | None, place: Place
    ) -> Iterator[Difference]:
        left, right = _lowered(old), _lowered(new)
        for name, header in left.items():
            inside = place.renamed(f"{place.label} header `{name}`")
            if name not in right:
                yield inside.told("header-removed", "removed", breaking=True)
                continue
            was, is_ = (
                self.schemas.old.follow(header),
                self.schemas.new.follow(right[name]),
            )
            if was.get("required") and not is_.get("required"):
                words = "can now be missing"
                yield inside.saw("no-longer-required", words, Effect.MORE)
            schemas = was.get("schema", True), is_.get("schema", True)
            yield from self.schemas.compare(schemas[0], schemas[1], inside)
        for name in right.keys() - left.keys():
            inside = place.renamed(f"{place.label} header `{name}`")
            yield inside.told("header-added", "added", breaking=False)


def _lowered(headers: Json | None) -> Json:
    return {name.lower(): header for name, header in (headers or {}).items()}


def _status(place: Place, status: str, what: str) -> Difference:
    """Return that a status came or went.

    A client handles the successes it knows, and any error as an error; so only a
    success that goes, or a new one, can surprise it.
    """
    success = status.startswith("2") or status == "default"
    return place.told(f"status-{what}", f"the status is {what}", breaking=success)
