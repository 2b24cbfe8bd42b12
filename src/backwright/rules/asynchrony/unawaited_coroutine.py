"""The rule `unawaited-coroutine`."""

from collections.abc import Iterator

from backwright.check.edits import insert
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class UnawaitedCoroutine(Rule):
    """A coroutine that is made and thrown away.

    What it finds:
        A statement that calls an `async def` of the project without `await`.
    Why it matters:
        Nothing happens: the function never runs, and only a warning at exit says so.
    Bad:
        async def notify(user_id: int) -> None:
            print(user_id)

        async def register(user_id: int) -> None:
            notify(user_id)
    Good:
        async def notify(user_id: int) -> None:
            print(user_id)

        async def register(user_id: int) -> None:
            await notify(user_id)
    How to fix:
        Put `await` before the call.
    Source:
        A, B, C, D, E: async for I/O.
    """

    mends = "unsafe"
    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the calls."""
        for call in file.body.calls:
            if not call.discarded or call.awaited or call.deferred or call.failing:
                continue
            name = call.func if "." in call.func else file.called(call)
            if name.rpartition(".")[2] not in file.project.names.coroutines:
                continue
            function = file.project.names.functions.get(file.callee(call))
            if function is None or not function.is_async or function.generator:
                continue
            if not function.decorators and call.scope >= 0:
                message = f"`{call.func}(…)` is never awaited, so never runs"
                yield file.at(call, message)

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Wait for it, where a function can."""
        mended = insert(text, line, column, "await ")
        try:
            compile(mended or "", "", "exec", dont_inherit=True)
        except (SyntaxError, ValueError):
            return None
        return mended
