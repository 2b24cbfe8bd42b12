"""What a service's README says: its routes, and what was decided for its owner."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from backwright.design.access import Grant
from backwright.design.service import Service
from backwright.render.wording import singular

ADMINISTRATOR: Final = "{administrator}"
OURS: Final = (
    ("POST", "/sign-ups", "Sign up", "anyone"),
    ("POST", "/tokens", "Log in", "anyone"),
    ("POST", "/tokens/refresh", "Stay logged in", "anyone"),
    ("POST", "/tokens/revoke", "Log out", "anyone"),
    ("GET", "/users/me", "Get yourself", "user"),
    ("GET", "/users", "List users", ADMINISTRATOR),
    ("POST", "/users", "Create a user", ADMINISTRATOR),
    ("GET", "/users/{user_id}", "Get a user", ADMINISTRATOR),
    ("PATCH", "/users/{user_id}", "Change a user's rights", ADMINISTRATOR),
)
FILES: Final = (
    ("POST", "/files", "Upload a file", "whoever may use it"),
    ("GET", "/files/{file_id}", "Get a file's facts", "own"),
)
KEYS: Final = (
    ("GET", "/api-keys", "List API keys", ADMINISTRATOR),
    ("POST", "/api-keys", "Create an API key", ADMINISTRATOR),
    ("DELETE", "/api-keys/{key_id}", "Delete an API key", ADMINISTRATOR),
)


@dataclass(frozen=True, slots=True)
class View:
    """What the template needs.

    Attributes:
        title: What people call the service.
        description: What it does.
        routes: Every route, entities first, as rows of a table.
        own: What is the user's to write, as items of a list.
        notes: What was decided for the owner, and what was not written, likewise.
        tenant: A further argument of the command that makes a user.
    """

    title: str
    description: str
    routes: tuple[str, ...]
    own: tuple[str, ...]
    notes: tuple[str, ...]
    tenant: str


def view(service: Service) -> View:
    """Return what the template needs."""
    notes = (*service.notes, *service.unwritten)
    return View(
        title=_line(service.title),
        description=_line(service.description),
        routes=(*_of_entities(service), *_of_ours(service)),
        own=tuple(_own(service)),
        notes=tuple(f"- {_line(note)}" for note in notes),
        tenant=" --tenant ID" if service.tenancy else "",
    )


def _line(text: str) -> str:
    """Return the text on one line, in which Markdown finds no HTML."""
    return " ".join(text.split()).replace("<", "&lt;").replace("|", "\\|")


def _of_entities(service: Service) -> Iterator[str]:
    for entity in service.entities:
        for operation in (*singular.operations(entity), *entity.routed):
            path = f"`{service.api.prefix}{operation.path}`"
            cells = (operation.method, path, _line(operation.summary))
            yield _row(*cells, _who(operation.grant))


def _of_ours(service: Service) -> Iterator[str]:
    files = FILES if service.has("files") else ()
    keys = KEYS if service.has("api_keys") else ()
    for method, path, summary, who in (*files, *keys, *OURS):
        said = who.format(administrator=service.auth.administrator)
        yield _row(method, f"`{service.api.prefix}{path}`", summary, said)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _who(grant: Grant) -> str:
    if grant.anyone:
        return "anyone"
    words = {"own": grant.own, "user": grant.user, "system": grant.system}
    return ", ".join([*grant.roles, *(word for word in words if words[word])])


def _own(service: Service) -> Iterator[str]:
    for entity in service.entities:
        for operation in entity.actions:
            plural = entity.names.plural_snake
            if operation.action:
                name = operation.action.names.snake
                yield f"- `{name}` in `app/application/actions/{plural}.py`"
        for found in entity.own_computed:
            plural = entity.names.plural_snake
            name = found.field.name
            yield f"- `{name}` in `app/application/computed/{plural}.py`"
