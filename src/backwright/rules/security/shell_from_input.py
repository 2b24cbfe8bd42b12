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
from backwright.check.view.callers import callers_of
from backwright.check.view.file import FileView
from backwright.check.view.operations import arguments
from backwright.check.view.project import Project
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
WORDS = frozenset(shell.rpartition(".")[2] for shell in SHELLS)
QUOTING = frozenset({"shlex.quote", "shlex.join"})
# So many callers are asked, one behind the other, what they give.
FURTHEST = 3


class ShellFromInput(Rule):
    """A command line put together from texts.

    What it finds:
        A shell (`os.system`, `shell=True`) given anything but literals, names in
        capitals and what `shlex` has quoted, be it through a parameter that all
        callers give such.
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

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the commands."""
        for file in project.application:
            taken = {made.target.partition(".")[0] for made in file.outline.imports}
            if "subprocess" in taken or not WORDS.isdisjoint(file.words):
                yield from self._commands(file)

    def _commands(self, file: FileView) -> Iterator[Finding]:
        for call in file.calls_to(*RUNNERS):
            if call.keyword("shell") == Const(value=True):
                yield from self._command(file, call, "args")
        for shell, name in SHELLS.items():
            for call in file.calls_to(shell):
                yield from self._command(file, call, name)

    def _command(self, file: FileView, call: Call, name: str) -> Iterator[Finding]:
        command = call.argument(0, name)
        if command is not None and not _is_ours(command, Trail(file, call.scope)):
            yield file.at(call, "a shell runs a command put together from texts")


def _is_ours(part: Expr, trail: Trail, left: int = FURTHEST) -> bool:
    part, trail = trail.follow(part)
    inner = _inner(part, trail)
    if inner:
        return all(_is_ours(one, trail, left) for one in inner)
    match part:
        case Const() | Text() | Items():
            # What is left of the last two is empty.
            return True
        case Ref(name=name):
            is_said = name.rpartition(".")[2].isupper()
            return is_said or _is_given_by_us(name, trail, left)
        case Call():
            return trail.file.called(part) in QUOTING
    return False


def _is_given_by_us(name: str, trail: Trail, left: int) -> bool:
    """Tell whether a parameter is given texts of our own by all who call."""
    file, scope, _ = trail
    function = file.functions[scope] if scope >= 0 else None
    param = next(
        (one for one in getattr(function, "params", ()) if one.name == name), None
    )
    if function is None or param is None or param.kind.startswith("*") or not left:
        return False
    callers = callers_of(file, scope)
    for home, call in callers:
        given = dict(arguments(call, function)).get(name, param.default)
        if given is None or not _is_ours(given, Trail(home, call.scope), left - 1):
            return False
    return bool(callers)


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
