import pytest

from backwright.blueprint.read import read
from backwright.design import design

BLUEPRINT = """\
service: files
entities:
  Document:
    fields:
      title: string(40)
      checksum: {line}
    access: {{read: anyone, write: user}}
"""


@pytest.mark.parametrize(
    ("line", "optional", "warned"),
    [
        ("string(64) length 3..64 readonly", True, True),
        ("string(64)? readonly", True, False),
        ('string(64) readonly = "none"', False, False),
        ("string(64)", False, False),
        ("list of string(64) readonly", False, False),
    ],
)
def test_what_nobody_can_give_is_null_at_first(
    line: str, *, optional: bool, warned: bool
) -> None:
    workspace = design(read("files.yaml", BLUEPRINT.format(line=line)))
    (service,) = workspace.services
    field = service.entity("Document").field("checksum")
    assert field.optional is optional
    assert ("null-at-first" in {each.code for each in service.warnings}) is warned
