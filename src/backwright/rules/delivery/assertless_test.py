"""The rule `assertless-test`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, names_in, text_of
from backwright.check.facts.forms import Function
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.check.view.routes import METHODS
from backwright.diagnostics import Severity

PROVING = re.compile(
    r"assert|raises|warns|expect|verify|check|ensure|require|should|fail|match|validate|snapshot|compare|approve"
    r"|assume|evaluator|run_state_machine|(?:^|[._])test_|pytest\.(?:skip|xfail)$",
    re.IGNORECASE,
)

NOT_RAISING = re.compile(
    r"let|accept|allow|ignore|early|skip|pass|noop|no_op|raise|error|silent|valid|ok|work|through|fail"
    r"|disabled|exception|grace|handles|set_?up|smoke|when_"
)

# A fixture that measures, or a context that expects an error or none.
GIVEN = re.compile(r"benchmark|^expect|raises")


class AssertlessTest(Rule):
    """A test that proves little.

    What it finds:
        A test that asserts nothing, expects no error, calls nothing that might, and
        is not named for what must not raise (`test_accepts_…`). What measures by the
        fixture `benchmark` is left out, and what is given its `expectation`;
        so is a function that gives a value back to another of its file.
    Why it matters:
        It is green whatever the code does, as long as nothing raises.
    Bad:
        # tests/test_prices.py
        def test_gross() -> None:
            print(2)
    Good:
        # tests/test_prices.py
        def test_gross() -> None:
            assert 1 + 1 == 2
    How to fix:
        Assert what the user would see.
    Source:
        A, B, C, D, E: success, failure, edge, auth.
    """

    severity = Severity.INFO

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the tests."""
        if file.layer != "test" or not re.search(r"(?:^|/)test_|_test\.py$", file.path):
            return
        for index, function in enumerate(file.functions):
            if (
                not function.name.startswith("test")
                or function.stub
                or function.parent >= 0
            ):
                continue
            if function.klass >= 0 and not file.classes[function.klass].name.startswith(
                "Test"
            ):
                continue
            skipped = any(
                "skip" in name or "benchmark" in name or "fixture" in name
                for item in function.decorators
                for name in names_in(item)
            ) or any(_is_route(item) for item in function.decorators)
            if skipped or NOT_RAISING.search(function.name):
                continue
            if any(GIVEN.search(param.name) for param in function.params):
                continue
            if not self._proves(file, function) and not _gives_back(file, index):
                yield file.at(function, f"`{function.name}` asserts nothing")

    def _proves(self, file: FileView, function: Function) -> bool:
        if file.body.asserts and any(
            function.line <= line <= function.end_line for line in file.body.asserts
        ):
            return True
        if any(
            function.line <= made.line <= function.end_line for made in file.body.raises
        ):
            return True
        calls = [
            call
            for call in file.body.calls
            if function.line <= call.line <= function.end_line
        ]
        if any(
            PROVING.search(call.func) or _is_checked(call) or _is_test(file, call)
            for call in calls
        ):
            return True
        return any(self._may_assert(file, call) for call in calls)

    @staticmethod
    def _may_assert(file: FileView, call: Call) -> bool:
        """Help of the tests may assert; so may what we cannot follow."""
        callee = file.callee(call)
        if not callee or file.project.function(callee) is None:
            return call.receiver.startswith("self") and call.method != "setUp"
        return _helps(file.project, callee)


def _is_route(decorator: Expr) -> bool:
    """Tell whether a function answers for a path: `patch("app.now")` names none."""
    return (
        isinstance(decorator, Call)
        and decorator.method in METHODS
        and (text_of(decorator.argument(0, "path")) or "").startswith("/")
    )


def _is_test(file: FileView, call: Call) -> bool:
    """Tell whether a test is called, by whatever name it was imported."""
    return file.called(call).rpartition(".")[2].startswith("test_")


def _gives_back(file: FileView, index: int) -> bool:
    """Tell whether a function gives a value back to another of its file that asks it.

    What another call brings may be nothing.
    """
    gives = any(
        made.scope == index
        and made.kind == "return"
        and made.value not in (None, Const(value=None))
        and not isinstance(made.value, Call)
        for made in file.body.returns
    )
    name = file.functions[index].name
    return gives and any(
        name in names_in(call) for call in file.body.calls if call.scope != index
    )


def _is_checked(call: Call) -> bool:
    """Tell whether a program that is run must succeed."""
    return call.keyword("check") == Const(value=True)


def _helps(project: Project, callee: str, depth: int = 3) -> bool:
    """Tell whether a function of the tests asserts, itself or by what it calls."""
    found = project.function(callee)
    if found is None or found[0].layer != "test":
        return False
    home, index, made = found
    if any(made.line <= line <= made.end_line for line in home.body.asserts):
        return True
    called = (home.callee(call) for call in home.calls_of(index))
    return depth > 0 and any(
        _helps(project, one, depth - 1) for one in called if one and one != callee
    )
