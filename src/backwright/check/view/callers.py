"""Who calls a function, wherever in the project."""

from typing import NamedTuple

from backwright.check.facts.expr import Call, Expr, name_of
from backwright.check.facts.forms import Function
from backwright.check.view.file import FileView
from backwright.check.view.uses import read_uses

# What these wrap is still called by its own name, and by nobody else.
PLAIN = frozenset(
    {
        "asynccontextmanager",
        "cache",
        "classmethod",
        "contextmanager",
        "lru_cache",
        "override",
        "staticmethod",
    }
)


class Caller(NamedTuple):
    """A call, and the file that it stands in."""

    file: FileView
    call: Call


def callers_of(file: FileView, index: int) -> list[Caller]:
    """Return the calls that run a function, but for those of tests.

    There are none to tell of if others may call it, too: it is a route, or handed on.
    Ask for few functions, and never from `in_file`: any file may call one.
    """
    function = file.functions[index]
    if not all(_is_plain(one) for one in function.decorators):
        return []
    found: list[Caller] = []
    for other in file.project.files.values():
        if other.layer == "test" or function.name not in other.words:
            continue
        uses = read_uses(other)
        if uses.names.get(function.name):
            return []
        found += [
            Caller(other, call)
            for call in uses.calls.get(function.name, ())
            if _may_run(other, call, file, function)
        ]
    return found


def _is_plain(decorator: Expr) -> bool:
    name = decorator.func if isinstance(decorator, Call) else name_of(decorator)
    return name.rpartition(".")[2] in PLAIN


def _may_run(other: FileView, call: Call, file: FileView, function: Function) -> bool:
    """Tell whether a call of a function's name runs it, or may for all that is said."""
    callee = other.callee(call)
    home = f"{file.module}.{function.qualname}"
    if function.klass >= 0 and callee:
        owner = home.rpartition(".")[0]
        return callee.rpartition(".")[0] in file.project.ancestry.of(owner)
    if callee:
        return callee == home
    root = call.func.partition(".")[0]
    if any(made.name == root for made in other.outline.imports):
        # `subprocess.run` is nobody's own `run`.
        return other.called(call).partition(".")[0] == file.module.partition(".")[0]
    return bool(call.receiver or call.on) == (function.klass >= 0)
