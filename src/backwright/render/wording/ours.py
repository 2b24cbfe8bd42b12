"""What every service has, in words of its API: users, tokens, files and keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.service import Service
from backwright.naming import Names
from backwright.render.wording import envelopes, paging
from backwright.render.wording.packing import Packed, pack

USER: Final = Names.of("User")
TOKEN: Final = Names.of("Token")
FILE: Final = Names.of("File")
API_KEY: Final = Names.of("ApiKey")
SCHEMA: Final = "_parts/schema/{}.py.jinja"
AROUND: Final = "_parts/ours/around.py.jinja"


@dataclass(frozen=True, slots=True)
class Sent:
    """What a route returns: its class, and what stands around the value."""

    kind: str
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a route takes: its class, and the value within the body."""

    kind: str
    value: str = "body"


@dataclass(frozen=True, slots=True)
class Around:
    """A class with a key around another: what stands before it, its base, its lines."""

    head: str
    name: str
    base: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """One of ours, as the parts of an entity's templates ask for it."""

    names: Names


@dataclass(frozen=True, slots=True)
class Items:
    """How a page is made of its items: nothing is needed beside them."""

    items: str
    takes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """How one of ours is listed, as the parts of an entity's templates ask for it.

    Attributes:
        query: The parts of its query.
        shown: The parts of its page.
        filters: The parameters of the query.
        command: What they give to the command.
        keys: What cursors hold.
        sent: What stands before a page.
        around: The keys of a page.
        page: How it is made of its items.
    """

    query: tuple[str, ...]
    shown: tuple[str, ...]
    filters: tuple[str, ...]
    command: Packed
    keys: tuple[str, ...]
    sent: str
    around: envelopes.Around
    page: Items
    id_type: str = ""
    expanded_page: tuple[str, ...] = ()


def sent(service: Service, names: Names, kind: str = "") -> Sent:
    """Return how one of ours is sent.

    Args:
        service: The service.
        names: Of what is sent.
        kind: Its class, if that is another than usual.
    """
    read = kind or f"{names.pascal}Read"
    if key := envelopes.item(service, names):
        around = f"{read.removesuffix('Read')}Envelope"
        return Sent(around, f"{around}({key}=", ")")
    return Sent(read)


def taken(service: Service, names: Names, kind: str, *, typed: bool = False) -> Taken:
    """Return how one of ours is taken.

    Args:
        service: The service.
        names: Of what is taken.
        kind: The class of what is asked.
        typed: Whether that is a dictionary.
    """
    key = envelopes.given(service, names)
    if not key:
        return Taken(kind)
    return Taken(f"{kind}Envelope", f'body["{key}"]' if typed else f"body.{key}")


def sending(service: Service, names: Names, kind: str = "") -> Iterator[Around]:
    """Yield the class with a key around what is sent, if it has one."""
    read, keys = kind or f"{names.pascal}Read", service.api.envelope
    if keys.item:
        head = f"{marked(service)}@dataclass(slots=True)\n"
        line = envelopes.line(service, names, keys.item, read)
        yield Around(head, sent(service, names, kind).kind, "", (line,))


def taking(
    service: Service, names: Names, kind: str, *, typed: bool = False
) -> Iterator[Around]:
    """Yield the class with a key around what is asked, if it has one."""
    key = service.api.envelope.input
    if not key:
        return
    line = envelopes.line(service, names, key, kind)
    name = taken(service, names, kind).kind
    if typed:
        yield Around("@with_config(STRICT)\n", name, "(TypedDict)", (line,))
    else:
        yield Around("", name, "(BaseModel)", ("model_config = STRICT\n", line))


def marked(service: Service) -> str:
    """Return the line before a class that is sent, where names change their case."""
    return "@with_config(SENT)\n" if service.api.camel else ""


def parts(around: tuple[Around, ...]) -> tuple[str, ...]:
    """Return the part that writes classes with keys around others, if there are any."""
    return (AROUND,) if around else ()


def listed(service: Service, names: Names, *, order: str = "") -> tuple[Listed, Thing]:
    """Return how one of ours is listed, and what it is, for parts of templates.

    Args:
        service: The service.
        names: Of what is listed.
        order: Its one order, where it cannot be chosen.
    """
    numbered, read = service.api.numbered, f"{names.pascal}Read"
    kind = f"{names.pascal}Sort"
    sorts = [] if order else [f"sort: {kind} = {kind}.NEWEST"]
    given = [] if order else ["sort=self.sort"]
    given += paging.arguments(numbered=numbered, sort=order or "self.sort")
    query = ("query",) if numbered else ("cursors", "query")
    listed = Listed(
        query=tuple(map(SCHEMA.format, query)),
        shown=(SCHEMA.format("page_numbered" if numbered else "page"),),
        filters=(*sorts, *paging.parameters(numbered=numbered)),
        command=pack(given, 12),
        keys=(f'"{created_at(service)}": datetime',),
        sent=marked(service),
        around=envelopes.around(service, names, read),
        page=Items(f"[{read}.of(item) for item in page.items]"),
    )
    return listed, Thing(names)


def created_at(service: Service) -> str:
    """Return what the time of creation is called over the wire."""
    return "createdAt" if service.api.camel else "created_at"


def counted(service: Service, table: str) -> tuple[str, ...]:
    """Return the query of how many rows there are, where lists tell that."""
    if not service.api.numbered:
        return ()
    where = f'.where({table}.c.tenant_id == bindparam("tenant_id"))'
    of = f"select(func.count()).select_from({table})"
    return (f"_COUNT: Final = {of}{where if service.tenancy else ''}",)
