"""The rule `path-from-input`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Expr,
    Ref,
    Subscript,
    calls_in,
    name_of,
    parts_of,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs
from backwright.diagnostics import Severity

METHODS = frozenset({"read_bytes", "read_text", "write_bytes", "write_text"})
SINKS = frozenset({"open", "FileResponse", "send_file"})


class PathFromInput(Rule):
    """A file chosen by the client.

    What it finds:
        A route that opens, or sends, a path made from a text that it was given; not
        from one segment of its own path, which never holds a slash.
    Why it matters:
        `../../etc/passwd` leaves the folder: anybody reads any file.
    Bad:
        from fastapi import APIRouter
        from fastapi.responses import FileResponse

        router = APIRouter()

        @router.get("/reports/{name:path}")
        async def report(name: str) -> FileResponse:
            return FileResponse(f"/srv/reports/{name}")
    Good:
        from uuid import UUID
        from fastapi import APIRouter
        from fastapi.responses import FileResponse

        router = APIRouter()

        @router.get("/reports/{report_id}")
        async def report(report_id: UUID) -> FileResponse:
            return FileResponse(f"/srv/reports/{report_id}.pdf")
    How to fix:
        Take an id; if it must be a name, resolve the path and require that it lies
        inside.
    Source:
        B, E: no path traversal.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the paths."""
        if not file.is_application:
            return
        for route in file.routes:
            given = {
                param.name
                for param in inputs(file, route)
                if name_of(param.annotation) == "str"
                # One segment of a URL never has a slash, encoded or not.
                and not any(f"{{{param.name}}}" in path for path in route.paths)
            }
            words = [one.method for one in file.calls_of(route.scope)]
            if any(
                re.search(r"resolve|relative|safe|sanit|slug|valid|commonpath", word)
                for word in words
            ):
                continue
            for call in file.calls_of(route.scope):
                opened = self._opened(call)
                if opened is not None:
                    path = file.value_of(opened, route.scope)
                    names = set(self._made_of(path))
                    others = [one for one in calls_in(path) if one.method != "Path"]
                    if names & given and not others:
                        yield file.at(call, "the client chooses which file is opened")

    @staticmethod
    def _made_of(path: Expr | None) -> Iterator[str]:
        """Yield the names in a path, but for what looks one up in a table."""
        waiting = [path] if path else []
        while waiting:
            part = waiting.pop()
            if isinstance(part, Ref):
                yield part.name
            if isinstance(part, Subscript):
                waiting.append(part.value)
            else:
                waiting.extend(parts_of(part))

    @staticmethod
    def _opened(call: Call) -> Expr | None:
        """Return the path that a call opens."""
        if call.method in SINKS:
            return call.args[0] if call.args else None
        if call.method in METHODS:
            return call.on or Ref(call.receiver)
        return None
