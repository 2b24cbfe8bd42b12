"""The rule `sleep-in-test`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

LONGEST = 60
SHORTEST = 0.05


class SleepInTest(Rule):
    """A test that waits for the clock.

    What it finds:
        `time.sleep` or `asyncio.sleep` of a real time in a test, but for a loop that
        asks again and again whether something has happened.
    Why it matters:
        It is slow when all is well and fails when the machine is busy.
    Bad:
        # tests/test_jobs.py
        import time

        def test_job() -> None:
            time.sleep(2)
            assert True
    Good:
        # tests/test_jobs.py
        def test_job(clock: object) -> None:
            clock.advance(2)
            assert clock.now == 2
    How to fix:
        Inject the clock, or wait for the event itself.
    Source:
        C, E: tests in milliseconds.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the waits."""
        if file.layer != "test":
            return
        for call in file.calls_to("time.sleep", "asyncio.sleep", "anyio.sleep"):
            given = call.args[0] if call.args else None
            if (
                isinstance(given, Const)
                and isinstance(given.value, int | float)
                and SHORTEST < given.value <= LONGEST
                and call.loop < 0
                and (call.awaited or file.called(call) == "time.sleep")
                and self._is_test(file, call)
            ):
                yield file.at(
                    call, f"the test waits {given.value} seconds for the clock"
                )

    @staticmethod
    def _is_test(file: FileView, call: Call) -> bool:
        """A fake may sleep, to be cancelled; a test itself waits."""
        return call.scope >= 0 and file.functions[call.scope].name.startswith("test")
