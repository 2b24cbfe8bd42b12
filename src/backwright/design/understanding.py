"""From the bytes of a blueprint to its design, with every mistake at once."""

from backwright.blueprint.read import survey_bytes
from backwright.design.resolve.blueprint import design
from backwright.design.workspace import Workspace
from backwright.diagnostics import Rejected


def understand(path: str, content: bytes) -> Workspace:
    """Return what a blueprint asks for.

    Args:
        path: The file, as the user named it.
        content: What it holds.

    Raises:
        Rejected: Something in it is wrong.
    """
    found = survey_bytes(path, content)
    try:
        workspace = design(found.blueprint) if found.blueprint else None
    except Rejected as wrong:
        raise found.rejected(wrong.diagnostics) from None
    if workspace is None or found.diagnostics:
        raise found.rejected()
    return workspace
