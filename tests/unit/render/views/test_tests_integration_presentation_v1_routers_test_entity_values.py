import pytest

from backwright.blueprint.read import read
from backwright.design import design
from backwright.render.views import (
    tests_integration_presentation_v1_routers_test_entity_values as values,
)

BLUEPRINT = """
service: hub
api: {API}
entities:
  Job:
    fields: {name: string(9)}
    access: {read: user, write: user}
"""


@pytest.mark.parametrize(
    ("api", "path"),
    [("{paging: cursor}", "body"), ('{envelope: {input: "{entity}"}}', "body.job")],
)
def test_knows_where_an_error_says_that_a_field_is(api: str, path: str) -> None:
    text = BLUEPRINT.replace("{API}", api)
    service = design(read("hub.yaml", text)).services[0]
    assert values.view(service, service.entity("Job")).path == path
