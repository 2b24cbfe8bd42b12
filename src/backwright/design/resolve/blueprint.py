"""From a blueprint to its design."""

from backwright.blueprint.mistakes import Mistakes
from backwright.blueprint.model import Blueprint
from backwright.design.resolve.service import service_of
from backwright.design.workspace import Workspace
from backwright.diagnostics import Diagnostic, Rejected


def design(blueprint: Blueprint) -> Workspace:
    """Return what will be built.

    Args:
        blueprint: What was asked.

    Raises:
        Rejected: It has no meaning; carries every mistake, of all services.
    """
    services, found = [], list[Diagnostic]()
    for service in blueprint.services:
        mistakes = Mistakes(blueprint.source)
        try:
            services.append(service_of(blueprint.source, service, mistakes))
        except Rejected as rejected:
            found.extend(rejected.diagnostics)
    if found:
        raise Rejected(found)
    asked, first = blueprint.workspace, services[0]
    if asked is None:
        return Workspace(
            name=first.names.snake,
            description=first.description,
            services=tuple(services),
        )
    line = f"workspace `{asked.name}` as one: its services stand alone"
    return Workspace(
        name=str(asked.name),
        description=str(asked.description or asked.name),
        services=tuple(services),
        unwritten=(line,),
    )
