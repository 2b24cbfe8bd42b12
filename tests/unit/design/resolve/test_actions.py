import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.diagnostics import Rejected

BLUEPRINT = """\
service: notes
entities:
  Note:
    fields: {{title: text}}
    access: {{read: anyone, write: user}}
    actions:
      quote: {{method: {method}, input: {{amount: int}}, access: user}}
"""


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_some_methods_have_no_body_for_an_input(method: str) -> None:
    with pytest.raises(Rejected) as caught:
        design(read("notes.yaml", BLUEPRINT.format(method=method)))
    (found,) = caught.value.diagnostics
    assert (found.code, found.position.line) == ("input-without-body", 7)


def test_a_post_has_one() -> None:
    (service,) = design(read("notes.yaml", BLUEPRINT.format(method="POST"))).services
    (quote,) = service.entity("Note").actions
    assert quote.action
    assert [field.name for field in quote.action.inputs] == ["amount"]
