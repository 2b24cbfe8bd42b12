"""The keys around what is sent, in words."""

from dataclasses import dataclass

from backwright.design.service import Service
from backwright.naming import Names, camel, identifier


@dataclass(frozen=True, slots=True)
class Around:
    """The lines of responses that stand for keys: of many, of how many, of one."""

    items: str
    total: str
    item: str


def around(service: Service, names: Names, shown: str) -> Around:
    """Return the lines of what is sent.

    Args:
        service: The service.
        names: Of what is sent.
        shown: The class of what a list shows.
    """
    keys, read = service.api.envelope, f"{names.pascal}Read"
    return Around(
        items=line(service, names, keys.items, f"list[{shown}]"),
        total=line(service, names, keys.total, "int"),
        item=line(service, names, keys.item, read) if keys.item else "",
    )


def filled(service: Service, names: Names, key: str) -> str:
    """Return a key with the names of an entity: `articles` for `{entities}`."""
    one, many = names.snake, names.plural_snake
    if service.api.camel:
        one, many = names.camel, names.plural_camel
    return key.replace("{entity}", one).replace("{entities}", many)


def attribute(key: str) -> str:
    """Return the attribute that stands for a key."""
    return identifier(key)


def line(service: Service, names: Names, key: str, kind: str) -> str:
    """Return the line of a response that sends a value under a key."""
    said = filled(service, names, key)
    name = attribute(said)
    sent = camel(name) if service.api.camel else name
    if said == sent:
        return f"{name}: {kind}"
    return f'{name}: Annotated[{kind}, Field(alias="{said}")]'


def item(service: Service, names: Names) -> str:
    """Return the attribute around one; empty for none."""
    key = service.api.envelope.item
    return attribute(filled(service, names, key)) if key else ""


def given(service: Service, names: Names) -> str:
    """Return the attribute around what a request gives; empty for none."""
    key = service.api.envelope.input
    return attribute(filled(service, names, key)) if key else ""
