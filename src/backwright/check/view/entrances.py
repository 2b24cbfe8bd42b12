"""How a coroutine is entered: by a request, before a service starts, by a person."""

import re

from backwright.check.facts.expr import Call, name_of
from backwright.check.facts.forms import Function
from backwright.check.view.file import FileView
from backwright.check.view.routes import METHODS

EDGES = re.compile(r"lifespan|(?:^|_)(?:startup|shutdown)(?:_|$)")
HANDLERS = frozenset({"exception_handler", "middleware", "tool", "websocket"})
MIDDLEWARE = frozenset({"starlette.middleware.base.BaseHTTPMiddleware"})
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


def is_served(file: FileView, index: int) -> bool:
    """Tell whether a framework calls a function for each request."""
    function = file.functions[index]
    by = {item.method for item in function.decorators if isinstance(item, Call)}
    if any(route.scope == index for route in file.routes) or by & HANDLERS:
        return True
    given = [param.name for param in function.params[1:]]
    if function.name == "__call__" and given == ["scope", "receive", "send"]:
        return True
    if function.name != "dispatch" or function.klass < 0:
        return False
    owner = f"{file.module}.{file.classes[function.klass].qualname}"
    return file.project.ancestry.is_a(owner, MIDDLEWARE)


def is_edge(function: Function) -> bool:
    """Tell whether it runs before a service starts or after it ended."""
    by = {item.method for item in function.decorators if isinstance(item, Call)}
    named = bool(EDGES.search(function.name)) and METHODS.isdisjoint(by)
    return named or "on_event" in by


def is_command(file: FileView, function: Function) -> bool:
    """Tell whether a person types it."""
    named = any(
        (item.func if isinstance(item, Call) else name_of(item)).endswith(".command")
        for item in function.decorators
    )
    roots = {made.target.partition(".")[0] for made in file.outline.imports}
    return named and not COMMANDS.isdisjoint(roots)


def is_plain(function: Function) -> bool:
    """Tell whether only who names it calls it: no decorator hands it on."""
    names = (
        item.func if isinstance(item, Call) else name_of(item)
        for item in function.decorators
    )
    return all(name.rpartition(".")[2] in TRANSPARENT for name in names)
