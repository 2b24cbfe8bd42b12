"""Several services that belong together; one alone is a workspace, too."""

from dataclasses import dataclass

from backwright.design.service import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """What one blueprint describes.

    Attributes:
        name: Its name; that of the service, where there is only one.
        description: What it is, in a sentence; never empty.
        services: The services, in the order of the blueprint.
        unwritten: What was asked for beyond them and is not written yet, a line each.
    """

    name: str
    description: str
    services: tuple[Service, ...]
    unwritten: tuple[str, ...] = ()
