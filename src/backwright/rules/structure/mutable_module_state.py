"""The rule `mutable-module-state`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Items, Pairs, Subscript, name_of
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
        "remove",
        "appendleft",
        "popleft",
    }
)
MAKERS = frozenset({"list", "dict", "set", "deque", "Counter", "OrderedDict"})
REGISTERING = re.compile(
    r"register|decorator|__init_subclass__|wrapper|add_|load|init|exclude"
)
# A set of tasks is the usual way to keep them from vanishing.
MEANT = re.compile(r"task|registry")


class MutableModuleState(Rule):
    """State of the process hidden in a module.

    What it finds:
        A list, dict, set or the like at the top of a module, made empty, that
        functions then change. A function that only remembers there what it answers to
        its one argument is left out, or in what is called a cache; and registries,
        which are filled at import.
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
        changes = [
            (call.receiver, call.scope)
            for call in file.body.calls
            if call.method in CHANGING
        ]
        changes += [
            (made.target, made.scope) for made in file.body.assigns if made.form == "[]"
        ]
        changed = {
            name
            for name, scope in changes
            if scope >= 0
            and not self._is_local(file, name, scope)
            and not self._registers(file, scope)
            and not self._remembers(file, name, scope)
        }
        for made in file.outline.assigns:
            kept = self._is_empty(made.value) and not MEANT.search(made.target.lower())
            if kept and made.target in changed:
                message = f"`{made.target}` is changed by functions"
                yield file.at(made, message, len(made.target))

    @staticmethod
    def _is_empty(value: Expr | None) -> bool:
        if isinstance(value, Call):
            # What is given to a `defaultdict` is no content.
            return value.method == "defaultdict" or (
                value.method in MAKERS and not value.args
            )
        return isinstance(value, Items | Pairs) and not any(value[-1])

    @staticmethod
    def _is_local(file: FileView, name: str, scope: int) -> bool:
        local = {
            made.target
            for made in file.body.assigns
            if made.scope == scope and made.form != "[]"
        }
        return name in local | {param.name for param in file.functions[scope].params}

    @staticmethod
    def _registers(file: FileView, scope: int) -> bool:
        """A registry is filled at import, by a decorator or a class being made."""
        return bool(REGISTERING.search(file.functions[scope].qualname.lower()))

    @staticmethod
    def _remembers(file: FileView, name: str, scope: int) -> bool:
        """Tell whether a function is like one under `functools.cache`.

        It gives back what is kept for its argument, or for a key of a cache.
        """
        params = {param.name for param in file.functions[scope].params}
        cache = "cache" in name.lower()
        return (cache or len(params) == 1) and any(
            isinstance(gift.value, Subscript)
            and name_of(gift.value.value) == name
            and (cache or name_of(gift.value.key) in params)
            for gift in file.body.returns
            if gift.scope == scope
        )
