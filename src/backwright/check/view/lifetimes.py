"""How long a session lives: whether it goes with the function that made it."""

from backwright.check.facts.expr import Call, Expr, Ref, name_of, names_in
from backwright.check.facts.forms import Assign, Handler
from backwright.check.view.file import FileView
from backwright.check.view.queries import SQL_ROOTS

MAKERS = frozenset({"async_sessionmaker", "sessionmaker"})
SESSIONS = frozenset({"AsyncSession", "Session"})
DEEPEST = 3


def ends_unused(file: FileView, session: str, handler: Handler) -> bool:
    """Tell whether a session that a handler leaves as it is ends with the function.

    The function has made it anew for what was tried, and does nothing with it after.
    """
    made = _making(file, session, handler.scope)
    if made is None or not isinstance(made.value, Call):
        return False
    # Made before a loop, it would be there in the next turn.
    looped = any(
        loop.scope == handler.scope and made.line < loop.line <= handler.tried
        for loop in file.body.loops
    )
    return (
        not looped
        and _is_fresh(file, made.value, DEEPEST)
        and not _goes_on(file, session, handler)
    )


def _making(file: FileView, name: str, scope: int) -> Assign | None:
    """Return the one place in a function where a name is given a value."""
    made = [
        one for one in file.body.assigns if (one.scope, one.target) == (scope, name)
    ]
    return made[0] if len(made) == 1 else None


def _is_fresh(file: FileView, call: Call, left: int) -> bool:
    """Tell whether a call gives a session that nobody else has."""
    if not left:
        return False
    name = file.called(call)
    if name.partition(".")[0] in SQL_ROOTS and name.rpartition(".")[2] in SESSIONS:
        return True
    assigned = file.project.names.assigns.get(name)
    for maker in (
        call.on,
        file.value_of(Ref(call.func), call.scope),
        assigned.value if assigned else None,
    ):
        if isinstance(maker, Call) and maker.method in MAKERS:
            return True
    found = file.project.function(file.callee(call))
    if found is None:
        return False
    home, scope, function = found
    given = [one.value for one in home.body.returns if one.scope == scope]
    return (
        bool(given)
        and not function.decorators
        and all(_is_new(home, value, scope, left - 1) for value in given)
    )


def _is_new(file: FileView, value: Expr | None, scope: int, left: int) -> bool:
    if isinstance(value, Ref):
        made = _making(file, value.name, scope)
        value = made.value if made else None
    return isinstance(value, Call) and _is_fresh(file, value, left)


def _goes_on(file: FileView, session: str, handler: Handler) -> bool:
    """Tell whether anything is done with a session once it was refused."""
    scope, body = handler.scope, file.body
    used = [
        call
        for call in file.calls_of(scope)
        if call.line > handler.line and session in _roots(call)
    ]
    given = any(
        one.scope == scope and name_of(one.value) == session for one in body.returns
    )
    kept = any(
        made.scope == scope
        and session in names_in(made.value)
        and ("." in made.target or name_of(made.value) == session)
        for made in body.assigns
    )
    return bool(used) or given or kept


def _roots(call: Call) -> set[str]:
    return {name.partition(".")[0] for name in names_in(call)}
