from backwright.render.wording.expansions import tables
from tests.unit.render.conftest import Designed

BLUEPRINT = """\
entities:
  Label:
    fields: {name: string(20)}
    soft_delete: true
    access: {read: anyone, write: user}
  Shelf:
    fields: {others: list of Label}
    access: {read: anyone, write: user}
  Box:
    fields: {others: list of Shelf}
    access: {read: anyone, write: user}
  Thing:
    fields: {shelf: Shelf, box: Box}
    access: {read: anyone, write: user}
"""


def test_relations_of_one_name_beside_each_other_are_told_apart(
    designed: Designed,
) -> None:
    service = designed(BLUEPRINT)
    lines = set(tables(service, service.entity("Thing")))
    variables = [line.partition(" = ")[0] for line in lines]
    assert len(variables) == len(set(variables)) == 6
