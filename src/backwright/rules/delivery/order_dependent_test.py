"""The rule `order-dependent-test`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, name_of
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
        Tests whose marks put them in an order: `order(…)`, `run(order=…)`,
        `dependency(depends=…)`.
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
        for function in file.functions:
            for mark in function.decorators:
                called = mark.func if isinstance(mark, Call) else name_of(mark)
                needed = MARKS.get(file.name(called))
                if needed == "" or (
                    needed and isinstance(mark, Call) and mark.keyword(needed)
                ):
                    yield file.at(function, f"`{function.name}` needs another test")
