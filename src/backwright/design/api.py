"""How the service looks from outside."""

from dataclasses import dataclass
from enum import StrEnum

from backwright.blueprint.api import ErrorShape
from backwright.design.listing import Paging


class Casing(StrEnum):
    """How names are written in JSON."""

    SNAKE = "snake"
    CAMEL = "camel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The keys around what is sent; `{entity}` and `{entities}` are its names.

    Attributes:
        item: The key around one; empty for none.
        items: The key around many; `items` by default.
        total: The key of how many there are, with paging by page.
        input: The key around a request's body; empty for none.
    """

    item: str = ""
    items: str = "items"
    total: str = "total"
    input: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """What the `api:` section decides.

    Attributes:
        prefix: The path before every route: `/v1`; empty for none.
        casing: How names are written in JSON.
        envelope: The keys around what is sent.
        errors: The shape of an error's body; None for problem+json.
        validation_status: The status of a validation error: 422 or 400.
        scheme: The word before the token in `Authorization`.
        paging: How lists are cut into pages where an entity says nothing else.
        if_match: Whether PATCH and DELETE must say which version they change.
    """

    prefix: str = "/v1"
    casing: Casing = Casing.SNAKE
    envelope: Envelope = Envelope()
    errors: "ErrorShape | None" = None
    validation_status: int = 422
    scheme: str = "Bearer"
    paging: Paging = Paging.CURSOR
    if_match: bool = True

    @property
    def camel(self) -> bool:
        """Whether names are in camel case."""
        return self.casing is Casing.CAMEL

    @property
    def numbered(self) -> bool:
        """Whether pages have numbers, and lists a total."""
        return self.paging is Paging.PAGE

    @property
    def plain(self) -> bool:
        """Whether names and bodies stand as they are: no casing, no envelope."""
        return self.casing is Casing.SNAKE and self.envelope == Envelope()

    @property
    def problems(self) -> bool:
        """Whether errors are problem+json."""
        return self.errors is None
