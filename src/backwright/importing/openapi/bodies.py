"""What is sent to and fro about one thing, without the envelopes around it."""

import re
from dataclasses import dataclass, field
from typing import Final

from backwright.importing.openapi.document import Document, Raw, Shape, mapping
from backwright.naming import camel, singular, snake

WELL: Final = re.compile(r"2\d\d|2XX")


@dataclass
class Bodies:
    """Reads bodies, and notes the keys around them.

    Attributes:
        document: The contract.
        name: The thing, in snake case and the plural.
        envelopes: The keys around what is sent: `item`, `list`, `total`, `input`.
    """

    document: Document
    name: str
    envelopes: dict[str, str] = field(default_factory=dict)

    def request(self, *operations: object) -> Shape:
        """Return what the first of some operations takes, if any takes something."""
        for operation in operations:
            raw = mapping(operation).get("requestBody")
            found = self._content(self.document.followed(raw)[0])
            if found is not None:
                return self._unwrapped(found, "input")
        return Shape()

    def answer(self, *operations: object) -> Shape:
        """Return what the first of some operations answers, if any says something."""
        for operation in operations:
            found = self._answer(operation)
            if found is not None:
                return self._unwrapped(found, "item")
        return Shape()

    def row(self, operation: object) -> Shape:
        """Return one of those that an operation lists."""
        shape = self._answer(operation) or Shape()
        if shape.type == "array":
            return self.document.shape(shape.said.get("items"))
        found = Shape()
        for key, value in shape.properties.items():
            inner = self.document.shape(value)
            if inner.type == "array" and not found.properties:
                found = self.document.shape(inner.said.get("items"))
                self.envelopes["list"] = self._keyed(key)
            elif inner.type == "integer" and self._counts(key):
                self.envelopes["total"] = self._keyed(key)
        return found

    def _answer(self, operation: object) -> Shape | None:
        """Return what an operation answers where all went well."""
        for status, raw in mapping(mapping(operation).get("responses")).items():
            found = self._content(self.document.followed(raw)[0])
            if WELL.fullmatch(str(status)) and found is not None:
                return found
        return None

    def _content(self, body: Raw) -> Shape | None:
        for media, content in mapping(body.get("content")).items():
            if "json" in str(media) and "schema" in mapping(content):
                return self.document.shape(mapping(content)["schema"])
        return None

    def _unwrapped(self, shape: Shape, what: str) -> Shape:
        """Return what stands in an envelope, and note its key."""
        if len(shape.properties) != 1:
            return shape
        ((key, value),) = shape.properties.items()
        inner = self.document.shape(value)
        if not inner.properties or snake(key) not in (self._noun, "data", "item"):
            return shape
        self.envelopes[what] = self._keyed(key)
        return inner

    @property
    def _noun(self) -> str:
        return singular(self.name)

    def _counts(self, key: str) -> bool:
        word = snake(key)
        return word in ("total", "count", f"{self.name}_count", f"{self._noun}_count")

    def _keyed(self, key: str) -> str:
        """Return a key with `{entity}` for the name of what it holds."""
        for words, name in (("{entities}", self.name), ("{entity}", self._noun)):
            for spelled in (camel(name), name):
                if key.startswith(spelled):
                    return f"{words}{key.removeprefix(spelled)}"
        return key
