"""What was asked of how the API looks: the `api:` sections."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from backwright.blueprint.source import Text
from backwright.diagnostics import Position

ErrorShape: TypeAlias = "Text | tuple[ErrorShape, ...] | Mapping[str, ErrorShape]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The keys around what is sent; `{entity}` and `{entities}` stand for its name.

    Attributes:
        item: The key around one; None for no key.
        list: The key around many.
        total: The key of how many there are in all.
        input: The key that the request's body must have around it; None for no key.
        position: Where it stands.
    """

    item: Text | None = None
    list: Text | None = None
    total: Text | None = None
    input: Text | None = None
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """What an error looks like, where that is not problem+json.

    Attributes:
        body: Its JSON, whose ends are what an error knows of itself: `detail`,
            `errors by field`.
        position: Where it stands.
    """

    body: "ErrorShape"
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """How the service looks from outside; whatever was not said is None.

    Attributes:
        prefix: The path before every route: `/v1`.
        casing: The casing of JSON names, `snake` or `camel`.
        paging: `cursor` or `page` (page, limit, offset and a total).
        envelope: The keys around what is sent; None for none.
        errors: What an error looks like; None for problem+json.
        validation_status: The status of a validation error, 422 or 400.
        scheme: The word before the token in `Authorization`.
        if_match: Whether a change must say which version it changes.
        ids: `uuid` or `int`.
        position: Where it stands.
    """

    prefix: Text | None = None
    casing: Text | None = None
    paging: Text | None = None
    envelope: Envelope | None = None
    errors: Errors | None = None
    validation_status: int | None = None
    scheme: Text | None = None
    if_match: bool | None = None
    ids: Text | None = None
    position: Position = field(default=Position(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityApi:
    """How one entity looks from outside, where it differs from the service.

    Attributes:
        path: Its own path in place of its plural.
        by: The unique field that finds it in place of the id.
        ids: `uuid` or `int`.
        paging: `cursor` or `page`.
        list: The fields shown in a list, in order; None for all.
        detail: The fields shown alone, in order; None for all.
        singular: The route of the caller's own record: `/user`.
        position: Where it stands.
    """

    path: Text | None = None
    by: Text | None = None
    ids: Text | None = None
    paging: Text | None = None
    list: tuple[Text, ...] | None = None
    detail: tuple[Text, ...] | None = None
    singular: Text | None = None
    position: Position = field(default=Position(), compare=False)
