"""Who waits while a coroutine runs: all of a service, or only what started it."""

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from backwright.check.facts.expr import Call, Ref
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.view.entrances import is_command, is_edge, is_plain, is_served
from backwright.check.view.file import FileView
from backwright.check.view.uses import BESIDE, Uses, Wait, read_uses

if TYPE_CHECKING:
    from backwright.check.view.project import Project

MOST_FILES = 60


class Place(NamedTuple):
    """A line of a function, by the function's canonical name."""

    function: str
    line: int


class Waiting:
    """Follows coroutines to whoever starts them."""

    def __init__(self, project: "Project") -> None:
        self._project = project
        self._uses: dict[str, Uses] = {}
        self._askers: dict[str, frozenset[Place] | None] = {}
        self._callers: dict[str, frozenset[str] | None] = {}

    def at(self, name: str, line: int) -> Wait:
        """Return whether others wait for the loop while a line of a function runs.

        Nobody does in a script that is alone on its loop, before a service has started
        and after it ended. They surely do where a request, or a task that began with
        the service, is seen to come there. Where nobody is seen, somebody may.

        Args:
            name: The function's canonical name.
            line: The line in its file.
        """
        if not self._others_may(Place(name, line)):
            return Wait.NOBODY
        return Wait.SURELY if self._others_do(name) else Wait.PERHAPS

    def _others_may(self, here: Place) -> bool:
        seen, left = {here}, [here]
        while left:
            askers = self._asked_by(left.pop())
            if askers is None:
                return True
            left.extend(askers - seen)
            seen |= askers
        return False

    def _others_do(self, name: str) -> bool:
        seen, left = {name}, [name]
        while left:
            callee = left.pop()
            if callee not in self._callers:
                self._callers[callee] = self._called_by(callee)
            callers = self._callers[callee]
            if callers is None:
                return True
            left.extend(callers - seen)
            seen |= callers
        return False

    def _called_by(self, name: str) -> frozenset[str] | None:
        """Return the coroutines seen to call one; None if others surely wait."""
        found = self._project.function(name)
        if found is None or is_edge(found[2]):
            return frozenset()
        file, index, function = found
        if is_served(file, index):
            return None
        callers: set[str] = set()
        for other in self._files_with(file, function):
            uses = self._uses_of(other)
            for dotted, fate in uses.names.get(function.name, ()):
                if fate is Wait.SURELY and self._means(
                    other, Ref(dotted), name, function
                ):
                    return None
            for call in uses.calls.get(function.name, ()):
                if other.in_async(call.scope) and self._means(
                    other, call, name, function
                ):
                    if call in uses.beside and is_edge(other.functions[call.scope]):
                        return None
                    callers.add(_function_of(other, call))
        return frozenset(callers)

    @cached_property
    def _named(self) -> Counter[str]:
        """How many functions have a name."""
        return Counter(one.name for one in self._project.names.functions.values())

    def _means(
        self, file: FileView, used: Call | Ref, name: str, function: Function
    ) -> bool:
        """Tell whether a function is surely meant: no other has its name, say."""
        known = isinstance(used, Call) and bool(file.callee(used))
        unmistakable = function.klass < 0 or known or self._named[function.name] == 1
        return unmistakable and self._may_mean(file, used, name, function)

    def _asked_by(self, place: Place) -> frozenset[Place] | None:
        """Return where a place is waited for; None if others may wait, too."""
        found = self._project.function(place.function)
        if found is None:
            return None
        file, index, function = found
        if is_edge(function) or is_command(file, function):
            return frozenset()
        if not is_plain(function) or _has_begun(file, index, place.line):
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
            for dotted, fate in uses.names.get(function.name, ()):
                if self._may_mean(file, Ref(dotted), name, function):
                    if fate:
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
            found = self._uses[file.path] = read_uses(file)
        return found


def delaying(file: FileView, call: Call, message: str) -> Finding:
    """Return a finding at a call that counts only if others wait meanwhile."""
    return file.at(call, message)._replace(delays=_function_of(file, call))


def _function_of(file: FileView, call: Call) -> str:
    return f"{file.module}.{file.functions[call.scope].qualname}"


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


def _asker(file: FileView, call: Call, uses: Uses) -> tuple[Place, ...] | None:
    """Return where a coroutine waits for a call, if any does; None if unknown."""
    if call in uses.hosted:
        return ()
    if call not in uses.awaited or call.deferred or not file.in_async(call.scope):
        return None
    return (Place(_function_of(file, call), call.line),)
