"""The rule `unsafe-deserialisation`."""

from collections.abc import Iterator

from backwright.check.edits import call_at, replace, source_of
from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Pairs,
    Ref,
    Subscript,
    name_of,
    show,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

LOADERS = (
    "pickle.loads",
    "pickle.load",
    "marshal.loads",
    "dill.loads",
    "dill.load",
    "jsonpickle.decode",
)
DUMPERS = frozenset({"pickle.dumps", "marshal.dumps", "dill.dumps"})
DUMPED, EMPTY, OTHER = "dumped", "empty", "other"
OWN = ({DUMPED}, {DUMPED, EMPTY})
FILLING = frozenset({"append", "extend", "insert", "setdefault", "update"})
TAKING = frozenset({"get", "pop"})
DICTS = frozenset({"OrderedDict", "dict"})
DEEPEST, LONGEST = 5, 8
# A database in a file, and the ways from it to a row.
LOCAL = frozenset(
    {
        "aiosqlite.connect",
        "dbm.open",
        "diskcache.Cache",
        "shelve.open",
        "sqlite3.connect",
    }
)
ROWS = frozenset(
    {"cursor", "execute", "fetchall", "fetchmany", "fetchone", "get", "pop"}
)
UNSAFE_YAML = frozenset({"Loader", "UnsafeLoader"})


class UnsafeDeserialisation(Rule):
    """Data that may be a program.

    What it finds:
        `pickle.loads` and the like, `yaml.load` without a safe loader. A file that is
        opened beside it, what a child process answers, and what the same file has
        dumped and kept to itself or in a database on the disk, are our own.
    Why it matters:
        Whoever chooses the bytes runs code in the service.
    Bad:
        import yaml

        def restore(raw: bytes) -> object:
            return yaml.load(raw, Loader=yaml.Loader)
    Good:
        import yaml

        def restore(raw: bytes) -> object:
            return yaml.safe_load(raw)
    How to fix:
        Use JSON, or `yaml.safe_load`.
    Source:
        B, E: no unsafe deserialisation.
    """

    severity = Severity.ERROR
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the loads."""
        if not file.is_application:
            return
        for call in file.calls_to(*LOADERS):
            if not self._is_own(file, call):
                yield file.at(call, f"`{file.called(call)}` may run what it reads")
        for call in file.calls_to("yaml.load", "yaml.unsafe_load"):
            loader = name_of(call.argument(1, "Loader")).rpartition(".")[2]
            if call.method == "unsafe_load" or loader in UNSAFE_YAML or not loader:
                yield file.at(call, "`yaml.load` may run what it reads")

    @staticmethod
    def _is_own(file: FileView, call: Call) -> bool:
        given = call.argument(0, "file")
        if set(sources_of(file, given, call.scope, DEEPEST)) in OWN:
            return True
        if _dumps(file, call) and _is_of_disk(file, given, call.scope):
            return True
        if set(show(given).split(".")) & {"stdin", "stdout"}:
            return True
        opened = name_of(given)
        return any(
            made.form == "with"
            and (made.scope, made.target) == (call.scope, opened)
            and isinstance(made.value, Call)
            and made.value.method == "open"
            for made in file.body.assigns
        )

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Load YAML safely; what a pickle holds no other form can be read from."""
        call = call_at(text, line, column)
        if call is None or source_of(text, call.func) not in {
            "yaml.load",
            "yaml.unsafe_load",
        }:
            return None
        given = source_of(text, call.args[0]) if call.args else ""
        return replace(text, call, f"yaml.safe_load({given})") if given else None


def _dumps(file: FileView, load: Call) -> bool:
    """Tell whether a file writes what it loads."""
    dump = f"{file.called(load).partition('.')[0]}.dumps"
    return dump in DUMPERS and bool(file.calls_by_name.get(dump))


def _is_of_disk(
    file: FileView, given: Expr | None, scope: int, left: int = LONGEST
) -> bool:
    """Tell whether a row is read from a database that the same file opens on disk."""
    if not left or given is None:
        return False
    if isinstance(given, Call):
        if file.called(given) in LOCAL:
            return True
        on = given.on or (Ref(given.receiver) if given.receiver else None)
        return given.method in ROWS and _is_of_disk(file, on, scope, left - 1)
    if isinstance(given, Subscript):
        return _is_of_disk(file, given.value, scope, left - 1)
    if not isinstance(given, Ref):
        return False
    made = [
        one
        for one in file.body.assigns
        if given.name in one.target.split(", ")
        and (one.scope == scope or one.scope < 0 or "." in given.name)
        and one.value not in (None, Const(value=None))
    ]
    return bool(made) and all(
        _is_of_disk(file, one.value, one.scope, left - 1) for one in made
    )


def sources_of(
    file: FileView, given: Expr | None, scope: int, left: int
) -> Iterator[str]:
    """Yield where the bytes of an expression may come from, as far as the file says."""
    if not left:
        yield OTHER
    elif isinstance(given, Ref):
        yield from _kept(file, given.name, scope, left - 1)
    elif isinstance(given, Subscript):
        yield from sources_of(file, given.value, scope, left - 1)
    elif isinstance(given, Call) and file.called(given) in DUMPERS:
        yield DUMPED
    elif isinstance(given, Call) and given.method in TAKING and given.receiver:
        for part in (Ref(given.receiver), *given.args[1:]):
            yield from sources_of(file, part, scope, left - 1)
    else:
        empty = given in (Const(value=None), Pairs(())) or (
            isinstance(given, Call) and given.func in DICTS and not given.args
        )
        yield EMPTY if empty else OTHER


def _kept(file: FileView, name: str, scope: int, left: int) -> Iterator[str]:
    """Yield where the values of a name come from that nobody else may give any."""
    params = file.functions[scope].params if scope >= 0 else ()
    made = [one for one in file.body.assigns if one.target == name]
    filled = any(
        call.receiver == name and call.method in FILLING for call in file.body.calls
    )
    shared = "." in name or any(one.scope < 0 for one in made)
    private = name.removeprefix("self.").startswith("_")
    if (
        not made
        or filled
        or (shared and not private)
        or name in {one.name for one in params}
    ):
        yield OTHER
    for one in made:
        # `raw = pickle.loads(raw)` gives what is no longer read.
        if not isinstance(one.value, Call) or file.called(one.value) not in LOADERS:
            yield from sources_of(file, one.value, one.scope, left)
