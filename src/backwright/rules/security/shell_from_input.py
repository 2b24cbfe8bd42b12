"""The rule `shell-from-input`."""

from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Items,
    Operation,
    Ref,
    Text,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.trails import Trail
from backwright.diagnostics import Severity

RUNNERS = (
    "subprocess.run",
    "subprocess.call",
    "subprocess.Popen",
    "subprocess.check_output",
    "subprocess.check_call",
)
SHELLS = {
    "os.system": "command",
    "os.popen": "cmd",
    "subprocess.getoutput": "cmd",
    "subprocess.getstatusoutput": "cmd",
    "asyncio.create_subprocess_shell": "cmd",
}
QUOTING = frozenset({"shlex.quote", "shlex.join"})


class ShellFromInput(Rule):
    """A command line put together from texts.

    What it finds:
        A shell (`os.system`, `shell=True`) given anything but literals, names in
        capitals and what `shlex` has quoted.
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
            if call.keyword("shell") == Const(value=True):
                yield from self._command(file, call, "args")
        for shell, name in SHELLS.items():
            for call in file.calls_to(shell):
                yield from self._command(file, call, name)

    def _command(self, file: FileView, call: Call, name: str) -> Iterator[Finding]:
        command = call.argument(0, name)
        if command is not None and not self._is_ours(command, Trail(file, call.scope)):
            yield file.at(call, "a shell runs a command put together from texts")

    def _is_ours(self, part: Expr, trail: Trail) -> bool:
        part, trail = trail.follow(part)
        inner = _inner(part, trail)
        if inner:
            return all(self._is_ours(one, trail) for one in inner)
        match part:
            case Const() | Text() | Items():
                # What is left of the last two is empty.
                return True
            case Ref(name=name):
                return name.rpartition(".")[2].isupper()
            case Call():
                return trail.file.called(part) in QUOTING
        return False


def _inner(part: Expr, trail: Trail) -> tuple[Expr, ...]:
    """Return what a command is put together or chosen from, if it is."""
    match part:
        case Text(parts=inner) | Operation(operator="+" | "%" | "or", parts=inner):
            return inner
        case Items(items=inner):
            return inner
        case Operation(operator="if", parts=(_, *either)):
            return tuple(either)
    return trail.choices(part)
