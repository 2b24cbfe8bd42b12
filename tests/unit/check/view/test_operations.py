"""What a call gives a function is known by the function's own names."""

import pytest

from backwright.check.facts.expr import show
from backwright.check.trees import project_of
from backwright.check.view.operations import arguments

TEXT = """
def send(to: str, *rest: str, copy: str = "") -> None: ...

class Mailer:
    def send(self, to: str, copy: str = "") -> None: ...

def run(mailer: Mailer, a: str, b: str) -> None:
    {call}
"""
GIVEN = {
    "send(a)": {"to": "a"},
    "send(a, copy=b)": {"to": "a", "copy": "b"},
    "send(copy=b, to=a)": {"to": "a", "copy": "b"},
    "mailer.send(a, b)": {"to": "a", "copy": "b"},
    "send(a, **b)": {"to": "a"},
}


@pytest.mark.parametrize("call", GIVEN)
def test_arguments_are_named(call: str) -> None:
    project = project_of({"app/a.py": TEXT.format(call=call)})
    file = project.files["app/a.py"]
    (made,) = (one for one in file.body.calls if one.method == "send")
    found = project.function(file.callee(made))
    assert found is not None
    given = {name: show(value) for name, value in arguments(made, found[2])}
    assert given == GIVEN[call]
