"""What the fuzzer of the contract must know of this service in particular."""

from dataclasses import dataclass

from backwright.design.operation import Does
from backwright.design.service import Service


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        downloads: The operations that send a file which need not be there.
    """

    downloads: tuple[str, ...]


def view(service: Service) -> View:
    """Return what the template needs."""
    downloads = (
        found
        for entity in service.entities
        for found in entity.that(Does.DOWNLOAD)
        if found.file and found.file.optional
    )
    return View(tuple(found.function for found in downloads))
