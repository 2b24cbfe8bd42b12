"""What the API's document says of a route: whether it is there, and which errors."""

import re
from collections.abc import Iterator
from http import HTTPStatus

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Operation,
    Pairs,
    Ref,
    name_of,
)
from backwright.check.view.project import Project
from backwright.check.view.routes import Route, is_mount

NUMBER = re.compile(r"[1-5]\d\d")
NO_DOCUMENT = (None, "")


def said_around(project: Project, route: Route) -> Iterator[tuple[str, Call]]:
    """Yield the calls that say something of a route, and where they stand.

    They register it, make its routers and applications, and include these.
    """
    yield route.module, route.decorator
    waiting, seen = [route.router], {""}
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        router = project.routes.routers.get(key)
        if router is not None:
            yield router.module, router.made
        for inclusion in project.routes.parents.get(key, ()):
            # What is mounted has a document of its own.
            if not is_mount(inclusion.call):
                yield inclusion.module, inclusion.call
                waiting.append(inclusion.parent)


def is_hidden(project: Project, route: Route) -> bool:
    """Tell whether a route is, or may be, left out of the document."""
    for _, call in said_around(project, route):
        shown, url = call.keyword("include_in_schema"), call.keyword("openapi_url")
        if shown is not None and shown != Const(value=True):
            return True
        if isinstance(url, Const) and url.value in NO_DOCUMENT:
            return True
    return False


def status_code(expr: Expr | None) -> str:
    """Return a status code as digits, however it is named; empty if it is not said."""
    if isinstance(expr, Const):
        found = NUMBER.fullmatch(str(expr.value))
        return found.group() if found else ""
    name = name_of(expr).removesuffix(".value").rpartition(".")[2]
    found = NUMBER.search(name)
    if found:
        return found.group()
    known = HTTPStatus.__members__.get(name)
    return str(known.value) if known else ""


def documented_codes(project: Project, route: Route) -> set[str] | None:
    """Return the codes that `responses` around it list; None if not all is said."""
    found: set[str] = set()
    for module, call in said_around(project, route):
        said = call.keyword("responses")
        listed = set() if said is None else _codes(project, module, said)
        if listed is None or call.has_splat:
            return None
        found |= listed
    return found


def _codes(project: Project, module: str, expr: Expr) -> set[str] | None:
    match expr:
        case Pairs(pairs=pairs):
            found: set[str] = set()
            for key, value in pairs:
                one = _codes(project, module, value) if key is None else None
                code = {status_code(key)} if key is not None else one
                if not code or "" in code:
                    return None
                found |= code
            return found
        case Operation(operator="|", parts=parts):
            every = [_codes(project, module, part) for part in parts]
            whole = [one for one in every if one is not None]
            return set().union(*whole) if len(whole) == len(every) else None
        case Ref(name=name):
            whole_name = project.names.resolve(module, name)
            made = project.names.assigns.get(whole_name)
            if made is not None and made.value is not None:
                home = whole_name.removesuffix(f".{made.target}")
                return _codes(project, home, made.value)
    return None
