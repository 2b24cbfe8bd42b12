"""The rule `mutable-module-state`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Items, Pairs
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

CHANGING = frozenset(
    {
        "append",
        "extend",
        "insert",
        "update",
        "setdefault",
        "pop",
        "popitem",
        "clear",
        "add",
        "discard",
    }
)


class MutableModuleState(Rule):
    """State of the process hidden in a module.

    What it finds:
        A list, dict or set at the top of a module, made empty, that functions then
        change.
    Why it matters:
        Each worker has its own; a restart forgets it; tests see what others left.
    Bad:
        seen = []

        def remember(user_id: int) -> None:
            seen.append(user_id)
    Good:
        class Memory:
            def __init__(self) -> None:
                self._seen: list[int] = []

            def remember(self, user_id: int) -> None:
                self._seen.append(user_id)
    How to fix:
        Put it into an object that is made in the lifespan and injected, or a store.
    Source:
        B, D, E: no hidden globals or singletons.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the names."""
        if not file.is_application:
            return
        empty = {
            made.target: made
            for made in file.outline.assigns
            if self._is_empty(made.value)
        }
        for call in file.body.calls:
            made = empty.get(call.receiver)
            if made is None or call.scope < 0 or call.method not in CHANGING:
                continue
            if "task" in made.target.lower():
                # The usual way to keep tasks from vanishing.
                continue
            if not self._is_local(file, call) and not self._registers(file, call):
                yield file.at(
                    made, f"`{made.target}` is changed by functions", len(made.target)
                )
                del empty[call.receiver]

    @staticmethod
    def _is_empty(value: Expr | None) -> bool:
        if isinstance(value, Call):
            return (
                value.func in {"list", "dict", "set", "defaultdict"} and not value.args
            )
        return isinstance(value, Items | Pairs) and not any(value[-1])

    @staticmethod
    def _is_local(file: FileView, call: Call) -> bool:
        local = {made.target for made in file.body.assigns if made.scope == call.scope}
        params = {param.name for param in file.functions[call.scope].params}
        return call.receiver in local | params

    @staticmethod
    def _registers(file: FileView, call: Call) -> bool:
        """A registry is filled at import, by a decorator or a class being made."""
        name = file.functions[call.scope].qualname.lower()
        return any(
            word in name
            for word in (
                "register",
                "decorator",
                "__init_subclass__",
                "wrapper",
                "add_",
                "load",
                "init",
            )
        )
