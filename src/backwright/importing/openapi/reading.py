"""Reads an OpenAPI document, 3.0 or 3.1."""

from backwright.diagnostics import Diagnostic, Rejected
from backwright.importing.found import Found
from backwright.importing.openapi.document import document_of, mapping
from backwright.importing.openapi.leftover import leftover
from backwright.importing.openapi.looks import looks_of
from backwright.importing.openapi.resources import resources_of
from backwright.importing.openapi.tables import Reader


def read(text: str, path: str, name: str) -> Found:
    """Return what a contract says.

    Args:
        text: The document, in JSON or YAML.
        path: Its file, as the user named it.
        name: What to call it where it has no title.

    Raises:
        Rejected: It is no contract, or serves nothing that is kept.
    """
    document = document_of(text, path)
    resources = resources_of(document)
    if not resources:
        message = "no path of it lists things or returns one: nothing can be made of it"
        raise Rejected([Diagnostic(path=path, code="nothing-found", message=message)])
    reader = Reader(document, resources)
    about = mapping(document.root.get("info"))
    title = str(about.get("title") or "")
    return Found(
        name=title or name,
        source=f"the contract {path}",
        tables=tuple(reader.table(resource) for resource in resources.values()),
        title=title,
        description=str(about.get("description") or "").partition("\n")[0],
        looks=looks_of(document, resources),
        remarks=tuple(leftover(document, resources)),
    )
