"""What a file says: one service, or a workspace of several."""

from backwright.blueprint.forms.containers import Mapped
from backwright.blueprint.forms.section import Key, Section
from backwright.blueprint.language.fields import DESCRIPTION
from backwright.blueprint.language.services import (
    BROKER,
    DEPLOY,
    SERVICE,
    SERVICE_KEYS,
)
from backwright.blueprint.language.words import SERVICE_NAME
from backwright.blueprint.model import Service, Workspace
from backwright.blueprint.nodes import Mapping, Node

SINGLE_SERVICE: Section[Service] = Section(
    "single-service",
    Service,
    (
        Key(
            "service",
            SERVICE_NAME,
            "The service's name; it also names its package and its image.",
            "service: bookshop",
            required=True,
            attribute="name",
        ),
        *SERVICE_KEYS,
    ),
    noun="service",
)

WORKSPACE: Section[Workspace] = Section(
    "workspace",
    Workspace,
    (
        Key(
            "workspace",
            SERVICE_NAME,
            "The name of several services that belong together.",
            "workspace: saas",
            required=True,
            attribute="name",
        ),
        DESCRIPTION,
        BROKER,
        DEPLOY,
        Key(
            "services",
            Mapped("services", SERVICE_NAME, SERVICE),
            "The services; each has a database, a database user and an image of its "
            "own.",
            "services: {accounts: {entities: {}}}",
            required=True,
        ),
    ),
)


def is_workspace(root: Node) -> bool:
    """Tell whether a file says several services rather than one."""
    words = [str(word) for word, _ in root.entries] if isinstance(root, Mapping) else []
    return "workspace" in words or "services" in words


def form_of(root: Node) -> Section[Service] | Section[Workspace]:
    """Return what a file is to be read by."""
    return WORKSPACE if is_workspace(root) else SINGLE_SERVICE
