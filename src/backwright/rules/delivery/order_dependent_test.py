"""The rule `order-dependent-test`."""

from collections import defaultdict
from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Items,
    Pairs,
    Ref,
    name_of,
    names_in,
    walk,
)
from backwright.check.facts.forms import Class, Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

MARKS = {
    "pytest.mark.order": "",
    "pytest.mark.run": "order",
    "pytest.mark.dependency": "depends",
}
CHANGING = ("add", "append", "clear", "extend", "pop", "setdefault", "update")


class OrderDependentTest(Rule):
    """A test that passes only after another one.

    What it finds:
        Tests whose marks, or those of their class or file, put them in an order:
        `order(…)`, `run(order=…)`, `dependency(depends=…)`; tests that read a name of
        the module that only other tests change, but for a copy they fill themselves;
        tests that set an attribute of their own class.
    Why it matters:
        It cannot be run alone or beside others, and one failure fails all that follow.
    Bad:
        # tests/test_users.py
        import pytest

        @pytest.mark.dependency(depends=["test_create"])
        def test_rename() -> None:
            assert True
    Good:
        # tests/test_users.py
        def test_rename(user: object) -> None:
            assert user
    How to fix:
        Make what the test needs in a fixture or factory.
    Source:
        C, E: tests in milliseconds, in any order.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the tests."""
        if file.layer != "test":
            return
        told: set[int] = set()
        marked: list[Function | Class] = [*file.functions, *file.classes]
        for made in marked:
            if any(self._orders(file, mark) for mark in made.decorators):
                told.add(made.line)
                yield file.at(made, f"`{made.name}` needs another test")
        for assign in file.outline.assigns:
            marks = assign.value
            given = marks.items if isinstance(marks, Items) else (marks,)
            named = assign.target == "pytestmark"
            if named and any(self._orders(file, mark) for mark in given):
                yield file.at(assign, "the tests of this file need others", 10)
        late = dict.fromkeys(self._after_another(file), "needs another test")
        left = dict.fromkeys(self._leaving(file), "leaves something for others")
        for index, message in sorted((left | late).items()):
            function = file.functions[index]
            if function.line not in told:
                yield file.at(function, f"`{function.name}` {message}")

    @staticmethod
    def _orders(file: FileView, mark: Expr | None) -> bool:
        called = mark.func if isinstance(mark, Call) else name_of(mark)
        needed = MARKS.get(file.name(called)) if called else None
        given = isinstance(mark, Call) and mark.keyword(needed or "") is not None
        return needed == "" or (needed is not None and given)

    @staticmethod
    def _after_another(file: FileView) -> Iterator[int]:
        """Yield the tests that read what only tests before them have written."""
        writers: dict[str, set[int]] = defaultdict(set)
        for name, scope in _changes(file):
            writers[name].add(scope)
        for name, scopes in writers.items():
            if all(_is_test(file, scope) for scope in scopes):
                for index in _readers(file, name) - scopes:
                    if index > min(scopes):
                        yield index

    @staticmethod
    def _leaving(file: FileView) -> set[int]:
        """Return the tests that set an attribute of their own class."""
        made = [
            (scope, name.rpartition(".")[2]) for scope, name in _own_attributes(file)
        ]
        prepared = {name for scope, name in made if not _is_test(file, scope)}
        return {
            scope
            for scope, name in made
            if _is_test(file, scope) and name not in prepared
        }


def _is_test(file: FileView, scope: int) -> bool:
    function = file.functions[scope]
    return function.name.startswith("test") and function.parent < 0


def _changes(file: FileView) -> Iterator[tuple[str, int]]:
    """Yield the names of the module that functions change, and which functions."""
    kept = {made.target for made in file.outline.assigns}
    shared = {(one.name, one.scope) for one in file.body.shared}
    changed = {
        (made.target, made.scope) for made in file.body.assigns if made.form == "[]"
    }
    changed |= {(call.receiver, call.scope) for call in file.methods_named(*CHANGING)}
    for name, scope in sorted(changed):
        if name in kept and not _is_local(file, name, scope):
            yield name, scope
    made_here = {(made.target, made.scope) for made in file.body.assigns}
    yield from sorted(shared & made_here)


def _is_local(file: FileView, name: str, scope: int) -> bool:
    if scope < 0:
        return True
    given = {param.name for param in file.functions[scope].params}
    made = {
        one.target
        for one in file.body.assigns
        if one.scope == scope and one.form != "[]"
    }
    return name in given | made


def _readers(file: FileView, name: str) -> set[int]:
    """Return the tests that give a name of the module to a call, or compare it."""
    said: list[tuple[int, Expr | None]] = [(one.scope, one) for one in file.body.calls]
    said += [(one.scope, one.value) for one in file.body.assigns]
    for one in file.body.comparisons:
        said += [(one.scope, one.left), (one.scope, one.right)]
    return {
        scope
        for scope, expr in said
        if scope >= 0
        and _is_test(file, scope)
        and any(one.partition(".")[0] == name for one in names_in(expr))
        and not _is_local(file, name, scope)
        and not _is_set_anew(file, expr, name)
    }


def _is_set_anew(file: FileView, expr: Expr | None, name: str) -> bool:
    """Tell whether a test fills a copy of a table that is complete from the start.

    `{**message, "kind": kind}` stands by itself, where `message` has a `kind`.
    """
    tables = [made.value for made in file.outline.assigns if made.target == name]
    if len(tables) != 1 or not isinstance(tables[0], Pairs):
        return False
    table = dict(tables[0].pairs)
    complete = all(map(_is_filled, table.values()))
    copies = [
        one.pairs
        for one in walk(expr)
        if isinstance(one, Pairs) and one.pairs[:1] == ((None, Ref(name)),)
    ]
    return complete and any(
        key is not None and key in table for copy in copies for key, _ in copy
    )


def _is_filled(value: Expr) -> bool:
    match value:
        case Const(value=said):
            return bool(said)
        case Items(items=items):
            return bool(items)
        case Pairs(pairs=pairs):
            return bool(pairs) and all(_is_filled(one) for _, one in pairs)
    return True


def _own_attributes(file: FileView) -> Iterator[tuple[int, str]]:
    for made in file.body.assigns:
        function = file.functions[made.scope] if made.scope >= 0 else None
        if function is not None and function.klass >= 0 and made.form == "=":
            owner = made.target.rpartition(".")[0]
            own = {file.classes[function.klass].name, "self.__class__"}
            own |= {param.name for param in function.params} & {"cls"}
            if owner in own:
                yield made.scope, made.target
