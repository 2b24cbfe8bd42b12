from typing import Final

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render.views.tests_access_test_entity import WIDTH, view

STEPS: Final = "\n".join(
    f"      step_number_{number}: draft -> draft_{number}" for number in range(12)
)
BLUEPRINT: Final = f"""
service: hub
auth: {{roles: [administrator]}}
entities:
  Job:
    fields: {{note: 'string(40)?'}}
    lifecycle:
      status: draft
{STEPS}
    access:
      read: user
      write: administrator
{chr(10).join(f"      step_number_{n}: administrator" for n in range(12))}
"""

HUB: Final = design(read("hub.yaml", BLUEPRINT)).services[0]
VIEW: Final = view(HUB, HUB.entity("Job"))


class TestMatrix:
    def test_has_no_long_line(self) -> None:
        lines = VIEW.matrix.splitlines()
        assert max(map(len, lines)) <= WIDTH
        assert VIEW.matrix.count("\n\n") >= 1

    def test_has_a_column_for_every_request(self) -> None:
        heads = [block.splitlines()[0] for block in VIEW.matrix.split("\n\n")]
        names = [name for head in heads for name in head.split()]
        assert names == [request.name for request in VIEW.requests]
        assert len(names) == 17

    def test_has_the_same_lines_in_every_block(self) -> None:
        labels = {
            tuple(line.split()[0] for line in block.splitlines()[1:])
            for block in VIEW.matrix.split("\n\n")
        }
        assert labels == {
            (
                "anonymous",
                "logged-in",
                "logged-in/owner",
                "administrator",
                "administrator/owner",
            )
        }


class TestSubjects:
    def test_are_in_a_state_that_allows_the_step(self) -> None:
        assert dict(VIEW.subjects)["step_number_3"] == "status=JobStatus.DRAFT"
