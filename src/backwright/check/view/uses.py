"""How a file uses functions: what it calls, waits for, and hands on."""

from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from backwright.check.facts.expr import (
    Call,
    Expr,
    Items,
    Ref,
    calls_in,
    name_of,
    parts_of,
)
from backwright.check.view.file import FileView

EDGE_WORDS = frozenset({"lifespan", "on_startup", "on_shutdown"})
RUNNERS = frozenset({"asyncio.run", "anyio.run", "trio.run", "uvloop.run"})
PASSES_ON = frozenset({"wait_for", "shield"})
BESIDE = frozenset({"create_task", "ensure_future", "gather", "start_soon"})
SERVED = frozenset(
    {
        "Depends",
        "Security",
        "add_api_route",
        "add_api_websocket_route",
        "add_exception_handler",
        "add_route",
        "add_task",
    }
)


class Wait(IntEnum):
    """Whether others wait for the event loop while something runs."""

    NOBODY = 0
    PERHAPS = 1
    SURELY = 2


class Uses(NamedTuple):
    """How a file uses functions.

    Attributes:
        calls: Its calls by the last part of their name, those by hand too.
        hosted: The calls that get a loop for themselves, or wait for one another.
        awaited: The calls that their function waits for.
        beside: The calls that run beside others on the same loop.
        names: Functions that are handed on, by the last part of their name: the whole
            name, and who waits where they are handed to.
    """

    calls: dict[str, list[Call]]
    hosted: set[Call]
    awaited: set[Call]
    beside: set[Call]
    names: dict[str, list[tuple[str, Wait]]]


def read_uses(file: FileView) -> Uses:
    """Return how a file uses functions."""
    uses = Uses(defaultdict(list), set(), set(), set(), defaultdict(list))
    for call in (*file.body.calls, *file.outline.by_hand):
        uses.calls[call.method].append(call)
        _read_call(file, call, uses)
    for loop in file.body.loops:
        if loop.kind == "async for" and isinstance(loop.iterable, Call):
            uses.awaited.add(loop.iterable)
    values = [made.value for made in file.body.assigns]
    for given in (*values, *(made.value for made in file.body.returns)):
        _note_names(uses, given, Wait.PERHAPS)
    known = {dotted for names in uses.names.values() for dotted, _ in names}
    for read in file.body.accesses:
        if read.name not in known:
            _note_names(uses, Ref(read.name), Wait.PERHAPS)
    return uses


def _read_call(file: FileView, call: Call, uses: Uses) -> None:
    handed = (*(("", one) for one in call.args), *call.keywords)
    hosts = _hosts(file, call)
    if call.awaited:
        uses.awaited.update(_through(call))
    if hosts:
        uses.hosted.update(inner for _, one in handed for inner in _through(one))
    if call.method in BESIDE:
        uses.beside.update(inner for one in call.args for inner in calls_in(one))
    for key, value in handed:
        fate = Wait.SURELY if call.method in SERVED else Wait.PERHAPS
        if hosts or call.method == "add_event_handler" or key in EDGE_WORDS:
            fate = Wait.NOBODY
        _note_names(uses, value, fate)


def _hosts(file: FileView, call: Call) -> bool:
    """Tell whether what a call is given gets a loop for itself."""
    if call.method == "run_until_complete" or file.called(call) in RUNNERS:
        return True
    runs = name_of(call.argument(0, "target"))
    if runs.endswith(".run"):
        return file.name(runs, call.scope) in RUNNERS
    on = Ref(call.receiver) if call.method == "run" else None
    return file.type_of(on, call.scope).name == "asyncio.Runner"


def _through(expr: Expr) -> Iterator[Call]:
    """Yield a call, and what it only waits for: `wait_for(work(), 5)`."""
    if isinstance(expr, Items):
        for one in expr.items:
            yield from _through(one)
    if isinstance(expr, Call):
        yield expr
        if expr.method in PASSES_ON:
            for one in expr.args:
                yield from _through(one)


def _note_names(uses: Uses, expr: Expr | None, fate: Wait) -> None:
    """Note the names in an expression; the calls in it are read by themselves."""
    if isinstance(expr, Ref):
        uses.names[expr.name.rpartition(".")[2]].append((expr.name, fate))
    elif expr is not None and not isinstance(expr, Call):
        for part in parts_of(expr):
            _note_names(uses, part, fate)
