"""The rule `shell-from-input`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

RUNNERS = (
    "subprocess.run",
    "subprocess.call",
    "subprocess.Popen",
    "subprocess.check_output",
    "subprocess.check_call",
)
SHELLS = ("os.system", "os.popen", "asyncio.create_subprocess_shell")


class ShellFromInput(Rule):
    """A command line put together from texts.

    What it finds:
        A shell (`os.system`, `shell=True`) given anything but a literal.
    Why it matters:
        `; rm -rf /` is a file name, too: whoever chooses a part runs what they like.
    Bad:
        import subprocess

        def convert(name: str) -> None:
            subprocess.run(f"convert {name} out.png", shell=True, check=True)
    Good:
        import subprocess

        def convert(name: str) -> None:
            subprocess.run(["convert", name, "out.png"], check=True)
    How to fix:
        Give the program and its arguments as a list, without a shell.
    Source:
        B, E: no command injection.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the commands."""
        if not file.is_application:
            return
        for call in file.calls_to(*RUNNERS):
            if call.keyword("shell") == Const(value=True) and self._is_assembled(
                file, call
            ):
                yield file.at(call, "a shell runs a command put together from texts")
        for call in file.calls_to(*SHELLS):
            if self._is_assembled(file, call):
                yield file.at(call, "a shell runs a command put together from texts")

    @staticmethod
    def _is_assembled(file: FileView, call: Call) -> bool:
        command = file.value_of(call.argument(0, "args"), call.scope)
        return command is not None and text_of(command) is None
