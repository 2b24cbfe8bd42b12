"""Who waits while a coroutine runs: all of a service, or only what started it."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from backwright.check.facts.expr import Call, Expr, Items, Ref, name_of, parts_of
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.view.file import FileView
from backwright.check.view.routes import METHODS

if TYPE_CHECKING:
    from backwright.check.view.project import Project

MOST_FILES = 60
EDGES = re.compile(r"lifespan|(?:^|_)(?:startup|shutdown)(?:_|$)")
EDGE_WORDS = frozenset({"lifespan", "on_startup", "on_shutdown"})
RUNNERS = frozenset({"asyncio.run", "anyio.run", "trio.run", "uvloop.run"})
PASSES_ON = frozenset({"wait_for", "shield"})
BESIDE = frozenset({"create_task", "ensure_future", "gather", "start_soon"})
COMMANDS = frozenset({"asyncclick", "asyncer", "click", "cyclopts", "typer"})
TRANSPARENT = frozenset(
    {
        "abstractmethod",
        "asynccontextmanager",
        "classmethod",
        "override",
        "retry",
        "staticmethod",
        "wraps",
    }
)


class Place(NamedTuple):
    """A line of a function, by the function's canonical name."""

    function: str
    line: int


class Uses(NamedTuple):
    """How a file uses functions.

    Attributes:
        calls: Its calls by the last part of their name, those by hand too.
        hosted: The calls that get a loop for themselves, or wait for one another.
        awaited: The calls that their function waits for.
        names: Functions that are handed on, by the last part of their name: the whole
            name, and whether what they are handed to leaves nobody waiting.
    """

    calls: dict[str, list[Call]]
    hosted: set[Call]
    awaited: set[Call]
    names: dict[str, list[tuple[str, bool]]]


class Waiting:
    """Follows coroutines to whoever starts them."""

    def __init__(self, project: "Project") -> None:
        self._project = project
        self._uses: dict[str, Uses] = {}
        self._askers: dict[str, frozenset[Place] | None] = {}

    def others_wait(self, name: str, line: int) -> bool:
        """Tell whether others may wait for the loop while a line of a function runs.

        Nobody does in a script that is alone on its loop, before a service has started
        and after it ended. Where the code does not say who calls, somebody may.

        Args:
            name: The function's canonical name.
            line: The line in its file.
        """
        here = Place(name, line)
        seen, left = {here}, [here]
        while left:
            askers = self._asked_by(left.pop())
            if askers is None:
                return True
            left.extend(askers - seen)
            seen |= askers
        return False

    def _asked_by(self, place: Place) -> frozenset[Place] | None:
        """Return where a place is waited for; None if others may wait, too."""
        found = self._project.function(place.function)
        if found is None:
            return None
        file, index, function = found
        if _is_edge(function) or _is_command(file, function):
            return frozenset()
        if not _is_plain(function) or _has_begun(file, index, place.line):
            return None
        if place.function not in self._askers:
            self._askers[place.function] = self._askers_of(file, place, function)
        askers = self._askers[place.function]
        # What a function starts further on may still run when it is called once more.
        return None if askers and _starts_of(file, index) else askers

    def _askers_of(
        self, home: FileView, place: Place, function: Function
    ) -> frozenset[Place] | None:
        """Return where a function is called; None if the code does not say it all."""
        name, files = place.function, self._files_with(home, function)
        if len(files) > MOST_FILES:
            return None
        used = False
        askers: set[Place] = set()
        for file in files:
            uses = self._uses_of(file)
            for dotted, harmless in uses.names.get(function.name, ()):
                if self._may_mean(file, Ref(dotted), name, function):
                    if not harmless:
                        return None
                    used = True
            for call in uses.calls.get(function.name, ()):
                if self._may_mean(file, call, name, function):
                    asker = _asker(file, call, uses)
                    if asker is None:
                        return None
                    used = True
                    askers.update(asker)
        return frozenset(askers) if used else None

    def _files_with(self, home: FileView, function: Function) -> list[FileView]:
        """Return the files that may use a function."""
        files = [
            file
            for file in self._project.files.values()
            if function.name in file.words and file.layer != "test"
        ]
        if function.klass >= 0:
            return files
        ends = (f".{function.name}", home.module.rpartition(".")[2], ".*")
        return [
            file
            for file in files
            if file is home
            or any(made.target.endswith(ends) for made in file.outline.imports)
        ]

    def _may_mean(
        self, file: FileView, used: Call | Ref, name: str, function: Function
    ) -> bool:
        dotted = used.func if isinstance(used, Call) else used.name
        scope = used.scope if isinstance(used, Call) else -1
        if function.klass < 0:
            if function.parent >= 0:
                return dotted == function.name and name.startswith(f"{file.module}.")
            return file.name(dotted, scope) == name
        callee = file.callee(used) if isinstance(used, Call) else ""
        if not callee or callee == name:
            return True
        owner, inherits = name.rpartition(".")[0], self._project.ancestry.is_a
        return inherits(owner, {callee.rpartition(".")[0]})

    def _uses_of(self, file: FileView) -> Uses:
        found = self._uses.get(file.path)
        if found is None:
            found = self._uses[file.path] = _read_uses(file)
        return found


def delaying(file: FileView, call: Call, message: str) -> Finding:
    """Return a finding at a call that counts only if others wait meanwhile."""
    function = f"{file.module}.{file.functions[call.scope].qualname}"
    return file.at(call, message)._replace(delays=function)


def _starts_of(file: FileView, index: int) -> list[Call]:
    """Return the calls by which a function starts others beside it."""
    return [call for call in file.calls_of(index) if call.method in BESIDE]


def _has_begun(file: FileView, index: int, line: int) -> bool:
    """Tell whether a function may have started others when it is at a line."""
    starts = _starts_of(file, index)
    again = starts and any(
        call.line == line and call.loop >= 0 for call in file.calls_of(index)
    )
    return bool(again) or any(call.line <= line for call in starts)


def _is_edge(function: Function) -> bool:
    """Tell whether it runs before a service starts or after it ended."""
    by = {item.method for item in function.decorators if isinstance(item, Call)}
    named = bool(EDGES.search(function.name)) and METHODS.isdisjoint(by)
    return named or "on_event" in by


def _is_command(file: FileView, function: Function) -> bool:
    """Tell whether a person types it."""
    named = any(
        (item.func if isinstance(item, Call) else name_of(item)).endswith(".command")
        for item in function.decorators
    )
    roots = {made.target.partition(".")[0] for made in file.outline.imports}
    return named and not COMMANDS.isdisjoint(roots)


def _is_plain(function: Function) -> bool:
    """Tell whether only who names it calls it: no decorator hands it on."""
    names = (
        item.func if isinstance(item, Call) else name_of(item)
        for item in function.decorators
    )
    return all(name.rpartition(".")[2] in TRANSPARENT for name in names)


def _asker(file: FileView, call: Call, uses: Uses) -> tuple[Place, ...] | None:
    """Return where a coroutine waits for a call, if any does; None if unknown."""
    if call in uses.hosted:
        return ()
    if call not in uses.awaited or call.deferred or not file.in_async(call.scope):
        return None
    function = f"{file.module}.{file.functions[call.scope].qualname}"
    return (Place(function, call.line),)


def _read_uses(file: FileView) -> Uses:
    uses = Uses(defaultdict(list), set(), set(), defaultdict(list))
    for call in (*file.body.calls, *file.outline.by_hand):
        uses.calls[call.method].append(call)
        handed = (*(("", one) for one in call.args), *call.keywords)
        hosts = _hosts(file, call)
        if call.awaited:
            uses.awaited.update(_through(call))
        if hosts:
            uses.hosted.update(inner for _, one in handed for inner in _through(one))
        hosts = hosts or call.method == "add_event_handler"
        for key, value in handed:
            _note_names(uses, value, harmless=hosts or key in EDGE_WORDS)
    for loop in file.body.loops:
        if loop.kind == "async for" and isinstance(loop.iterable, Call):
            uses.awaited.add(loop.iterable)
    values = [made.value for made in file.body.assigns]
    for given in (*values, *(made.value for made in file.body.returns)):
        _note_names(uses, given, harmless=False)
    known = {dotted for names in uses.names.values() for dotted, _ in names}
    for read in file.body.accesses:
        if read.name not in known:
            _note_names(uses, Ref(read.name), harmless=False)
    return uses


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


def _note_names(uses: Uses, expr: Expr | None, *, harmless: bool) -> None:
    """Note the names in an expression; the calls in it are read by themselves."""
    if isinstance(expr, Ref):
        uses.names[expr.name.rpartition(".")[2]].append((expr.name, harmless))
    elif expr is not None and not isinstance(expr, Call):
        for part in parts_of(expr):
            _note_names(uses, part, harmless=harmless)
