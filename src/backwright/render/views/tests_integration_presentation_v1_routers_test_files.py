"""What a client sees of uploads: the first purpose that the service has."""

from dataclasses import dataclass
from typing import Final

from backwright.design.operation import Does
from backwright.design.service import Service
from backwright.render.views.tests_bodies import Around, around
from backwright.render.views.tests_requests import has
from backwright.render.wording import ours

STARTS: Final = {
    "application/pdf": b"%PDF-1.7 example",
    "application/zip": b"PK\x03\x04example",
    "image/gif": b"GIF89a example",
    "image/jpeg": b"\xff\xd8\xff example",
    "image/png": b"\x89PNG\r\n\x1a\n example",
}


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        purpose: What is uploaded for; empty where nobody may upload anything.
        kind: A media type that it may have.
        content: A content of that type, as Python.
        file: What stands around what is known of a file.
        refusing: Whether other types are refused, and contents of other types.
    """

    purpose: str
    kind: str
    content: str
    file: Around
    refusing: bool


def view(service: Service) -> View:
    """Return what the template needs."""
    rules = (
        field.file
        for entity in service.entities
        if has(entity, Does.CREATE) or has(entity, Does.UPDATE)
        for field in entity.files
        if field.file
    )
    rule = next(rules, None)
    kind = rule.kinds[0] if rule and rule.kinds else "text/plain"
    content = repr(STARTS.get(kind, b"a,b\n1,2\n"))
    checked = kind in STARTS or kind.startswith("text/")
    return View(
        purpose=rule.purpose if rule else "",
        kind=kind,
        content=content,
        file=around(service, ours.FILE),
        refusing=bool(rule and rule.kinds) and checked,
    )
