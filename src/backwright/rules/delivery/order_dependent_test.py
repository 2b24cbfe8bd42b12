"""The rule `order-dependent-test`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Items, name_of
from backwright.check.facts.forms import Class, Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

MARKS = {
    "pytest.mark.order": "",
    "pytest.mark.run": "order",
    "pytest.mark.dependency": "depends",
}


class OrderDependentTest(Rule):
    """A test that passes only after another one.

    What it finds:
        Tests whose marks, or those of their class or file, put them in an order:
        `order(…)`, `run(order=…)`, `dependency(depends=…)`.
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
        marked: list[Function | Class] = [*file.functions, *file.classes]
        for made in marked:
            if any(self._orders(file, mark) for mark in made.decorators):
                yield file.at(made, f"`{made.name}` needs another test")
        for assign in file.outline.assigns:
            marks = assign.value
            given = marks.items if isinstance(marks, Items) else (marks,)
            named = assign.target == "pytestmark"
            if named and any(self._orders(file, mark) for mark in given):
                yield file.at(assign, "the tests of this file need others", 10)

    @staticmethod
    def _orders(file: FileView, mark: Expr | None) -> bool:
        called = mark.func if isinstance(mark, Call) else name_of(mark)
        needed = MARKS.get(file.name(called)) if called else None
        given = isinstance(mark, Call) and mark.keyword(needed or "") is not None
        return needed == "" or (needed is not None and given)
