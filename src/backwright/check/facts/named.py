"""Which modules a file names in texts: what loads them then is no import."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Items, Text, name_of, text_of
from backwright.check.facts.ledger import Ledger

LOADERS = frozenset({"import_module", "__import__", "patch", "setattr", "delattr"})
WALKERS = frozenset({"iter_modules", "walk_packages"})
NAMING = LOADERS | WALKERS | {"Celery"}
DOTTED = re.compile(r"[A-Za-z_]\w*(?:\.\w+)+\.?")


def named_in(ledger: Ledger, module: str) -> tuple[str, ...]:
    """Return the dotted names, `*` at the end for a part that is not written out."""
    found: dict[str, None] = {}
    if NAMING.isdisjoint(ledger.words):
        return ()
    for call in ledger.calls:
        for value in _names_of(call):
            first = value.parts[0] if isinstance(value, Text) and value.parts else value
            # `__name__` and `__path__` are the package that this is.
            own = name_of(first) in {"__name__", "__path__"}
            text = f"{module}." if own else text_of(first) or ""
            if own or DOTTED.fullmatch(text):
                found[f"{text}*" if own or first is not value else text] = None
    return tuple(found)


def _names_of(call: Call) -> Iterator[Expr]:
    if call.method in LOADERS | WALKERS:
        yield from call.args[:1]
    elif call.method == "Celery":
        included = call.keyword("include")
        yield from included.items if isinstance(included, Items) else ()
