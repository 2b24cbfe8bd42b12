"""Which paths a test sends requests to."""

import re
from collections.abc import Iterator, Mapping

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Items,
    Operation,
    Pairs,
    Ref,
    Text,
    parts_of,
    text_of,
)
from backwright.check.facts.ledger import Ledger

REQUESTS = frozenset(
    {
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "head",
        "options",
        "request",
        "stream",
        "websocket_connect",
    }
)
WHOLE = re.compile(r"/\w|https?://")
BY_NAME = frozenset({"url_for", "url_path_for"})


def requested_in(ledger: Ledger, module: str) -> tuple[str, ...]:
    """Return the paths that a test requests, `*` for what is not written out.

    A route that is asked for by its name is that name, which has no slash.
    """
    if "test" not in module:
        return ()
    known = {
        made.target: made.value
        for made in ledger.assigns
        if made.form == "=" and isinstance(made.value, Const | Text | Operation)
    }
    found: dict[str, None] = {}
    for call in ledger.calls:
        found.update(dict.fromkeys(_paths_of(call, known)))
    # Constants and helpers of the tests are requested under names of other files.
    given = [made.value for made in ledger.assigns if _is_table(made.value)]
    given += [gift.value for gift in ledger.returns]
    texts = (text for value in given for text in _texts_in(value, known))
    found.update(dict.fromkeys(text for text in texts if WHOLE.match(text)))
    return tuple(found)


def _is_table(expr: Expr | None) -> bool:
    """Tell whether a value is a text, or holds some; what is called says its own."""
    return isinstance(expr, Const | Text | Operation | Items | Pairs)


def _texts_in(expr: Expr | None, known: Mapping[str, Expr | None]) -> Iterator[str]:
    """Yield the texts in tables and tuples, each whole."""
    if expr is None:
        return
    if text := _path_text(expr, known):
        yield text
    else:
        for part in parts_of(expr):
            yield from _texts_in(part, known)


def _paths_of(call: Call, known: Mapping[str, Expr | None]) -> Iterator[str]:
    method = call.method
    if method in REQUESTS:
        for value in (*call.args[:2], call.keyword("url")):
            path = _path_text(value, known) if value else ""
            if "/" in path:
                yield path
    elif method in BY_NAME and call.args:
        name = text_of(call.args[0])
        if name:
            yield name
    elif method == "parametrize":
        for value in call.args:
            yield from (one for one in _texts_in(value, known) if WHOLE.match(one))


def _path_text(value: Expr, known: Mapping[str, Expr | None], left: int = 4) -> str:
    match value:
        case Text(parts=parts) | Operation(operator="+", parts=parts):
            return "".join(_path_text(part, known, left) or "*" for part in parts)
        case Ref(name=name) if left:
            made = known.get(name)
            return _path_text(made, known, left - 1) if made else ""
        case Call(method="urljoin", args=(_, path)):
            return _path_text(path, known, left)
    return text_of(value) or ""
