"""The rule `http-in-service`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

EDGE = frozenset({"fastapi", "starlette"})
ALLOWED = frozenset(
    {
        "HTTPException",
        "UploadFile",
        "WebSocket",
        "WebSocketDisconnect",
        "jsonable_encoder",
        "run_in_threadpool",
        "status",
    }
)

# `types` are those of ASGI, which a middleware passes on; whoever keeps the open
# connections of WebSockets has to hold them.
NEUTRAL = frozenset({"concurrency", "config", "datastructures", "types", "websockets"})


class HttpInService(Rule):
    """A service that knows HTTP.

    What it finds:
        A file of the service or repository layer, or of tables, that imports requests,
        responses, routers or `Depends` from FastAPI or Starlette.
    Why it matters:
        The use case works in a request only; a task or a command cannot call it.
    Bad:
        # app/services/users.py
        from fastapi import Request

        def name_of(request: Request) -> str:
            return request.headers["X-Name"]
    Good:
        # app/services/users.py
        def greeting(name: str) -> str:
            return f"Hello {name}"
    How to fix:
        Take plain values; let the route read the request.
    Source:
        B, C, D, E: layers inward only (`import-against-layers`).
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the imports."""
        if file.layer not in {"service", "repository", "model"} or file.routes:
            return
        if file.layer == "model" and file.module not in file.project.models.modules:
            return
        for made in file.outline.imports:
            root, _, name = made.target.partition(".")
            last = name.rpartition(".")[2]
            if (
                root in EDGE
                and last not in ALLOWED
                and "." not in made.name
                and last[:1].isupper()
                and not last.isupper()
                and NEUTRAL.isdisjoint(name.split("."))
                and not made.typing_only
            ):
                yield file.at(made, f"a {file.layer} imports `{last}` from {root}")
