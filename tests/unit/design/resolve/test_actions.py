import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.design.operation import Action
from backwright.diagnostics import Rejected

BLUEPRINT = """\
service: notes
values:
  Money: {{fields: {{amount: "decimal(8,2)", currency: "enum(EUR, USD)"}}}}
entities:
  Note:
    fields: {{title: text}}
    access: {{read: anyone, write: user}}
    actions:
      quote: {{method: {method}, input: {{amount: {kind}}}, access: user}}
"""


def quote(method: str, kind: str) -> Action:
    text = BLUEPRINT.format(method=method, kind=kind)
    (service,) = design(read("notes.yaml", text)).services
    (found,) = service.entity("Note").actions
    assert found.action
    return found.action


@pytest.mark.parametrize(
    "kind", ["int", "list of date", "Note", "enum(a)", "string(9)?"]
)
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_input_without_a_body_is_of_the_query(method: str, kind: str) -> None:
    action = quote(method, f'"{kind}"')
    assert len(action.inputs) == 1
    assert action.queried


@pytest.mark.parametrize("kind", ["Money", "json", "secret", "bytes", "text"])
@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_a_query_cannot_say_everything(method: str, kind: str) -> None:
    with pytest.raises(Rejected) as caught:
        quote(method, f'"{kind}"')
    (found,) = caught.value.diagnostics
    assert (found.code, found.position.line) == ("input-without-body", 9)
    assert found.help == "use `method: POST`"


@pytest.mark.parametrize("kind", ["Money", "json", "int"])
def test_a_body_can(kind: str) -> None:
    action = quote("POST", kind)
    assert [field.name for field in action.inputs] == ["amount"]
    assert not action.queried
