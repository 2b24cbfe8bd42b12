"""The rule `fire-and-forget-task`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView


class FireAndForgetTask(Rule):
    """A task that nobody holds.

    What it finds:
        `asyncio.create_task(…)` whose result is thrown away.
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
        if file.layer == "test":
            return
        for call in file.calls_to("asyncio.create_task", "asyncio.ensure_future"):
            if call.discarded and not call.awaited:
                yield file.at(call, "nobody holds this task, so it may vanish")
