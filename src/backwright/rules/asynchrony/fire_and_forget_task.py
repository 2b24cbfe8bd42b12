"""The rule `fire-and-forget-task`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

LOOPS = frozenset(
    {"asyncio.get_event_loop", "asyncio.get_running_loop", "asyncio.new_event_loop"}
)


class FireAndForgetTask(Rule):
    """A task that nobody holds.

    What it finds:
        `asyncio.create_task(…)`, or `create_task` of a loop, whose result is thrown
        away.
    Why it matters:
        The loop keeps only a weak reference: the task may vanish half-way, and its
        error is never seen.
    Bad:
        import asyncio

        async def send(to: str) -> None: ...

        async def register(to: str) -> None:
            asyncio.create_task(send(to))
    Good:
        import asyncio

        async def send(to: str) -> None: ...

        async def register(to: str) -> None:
            async with asyncio.TaskGroup() as group:
                group.create_task(send(to))
    How to fix:
        Keep the task and await it, use a `TaskGroup`, or hand the work to a queue.
    Source:
        A, B, C: long work in background tasks.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the tasks."""
        if not file.is_application:
            return
        starts = [*file.calls_to("asyncio.create_task", "asyncio.ensure_future")]
        starts += [
            call
            for call in file.methods_named("create_task")
            if call.discarded and self._is_of_loop(file, call)
        ]
        for call in starts:
            if call.discarded and not call.awaited:
                yield file.at(call, "nobody holds this task, so it may vanish")

    @staticmethod
    def _is_of_loop(file: FileView, call: Call) -> bool:
        owner = call.on or file.value_of(Ref(call.receiver), call.scope)
        return isinstance(owner, Call) and file.called(owner) in LOOPS
