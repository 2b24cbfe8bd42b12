"""The rule `unsafe-file-name`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Expr,
    Member,
    Operation,
    Ref,
    calls_in,
    name_of,
    walk,
)
from backwright.check.facts.forms import Assign
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

SINKS = frozenset(
    {"open", "join", "Path", "joinpath", "FileResponse", "save", "write_bytes"}
)
HARMLESS = frozenset({"name", "stem", "suffix"})
LOOKED_AT = HARMLESS | {"suffixes", "parts", "is_absolute"}
CLEANING = re.compile(
    r"secure_filename|sanit|basename|uuid|slug|safe|clean|\.name$|\.suffix$",
    re.IGNORECASE,
)


class UnsafeFileName(Rule):
    """A file stored under the name that the client gave.

    What it finds:
        `upload.filename` of an `UploadFile` used in a path.
    Why it matters:
        `../../app/main.py` is a file name, too.
    Bad:
        from pathlib import Path
        from fastapi import UploadFile

        async def store(upload: UploadFile, folder: Path) -> None:
            (folder.joinpath(upload.filename)).write_bytes(await upload.read(1000))
    Good:
        from pathlib import Path
        from uuid import uuid4
        from fastapi import UploadFile

        async def store(upload: UploadFile, folder: Path) -> None:
            (folder.joinpath(uuid4().hex)).write_bytes(await upload.read(1000))
    How to fix:
        Make up the name; keep the client's as data.
    Source:
        B, E: safe names; no path traversal.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the paths."""
        if not file.is_application or "filename" not in file.words:
            return
        for made in file.body.assigns:
            if any(self._joins(file, part, made.scope) for part in walk(made.value)):
                yield file.at(made, "the client chooses the file's path")
        harmless = self._harmless(file)
        for call in file.body.calls:
            if id(call) in harmless:
                continue
            if call.method not in SINKS or call.scope < 0:
                continue
            for arg in call.args:
                names = [found.name for found in walk(arg) if isinstance(found, Ref)]
                cleaned = any(CLEANING.search(one.func) for one in calls_in(arg))
                if not cleaned and any(
                    self._is_given(file, call.scope, name) for name in names
                ):
                    yield file.at(call, "the client chooses the file's path")

    def _joins(self, file: FileView, part: Expr, scope: int) -> bool:
        """`folder / upload.filename`."""
        return (
            isinstance(part, Operation)
            and part.operator == "div"
            and any(self._is_given(file, scope, name_of(one)) for one in part.parts)
        )

    @staticmethod
    def _is_given(file: FileView, scope: int, name: str) -> bool:
        owner, _, last = name.rpartition(".")
        if last != "filename" or not owner:
            return False
        kind = file.type_of(Ref(owner), scope).name
        return kind.endswith("UploadFile")

    @staticmethod
    def _harmless(file: FileView) -> set[int]:
        """Return the calls of which only the name without folders is taken."""
        made = [one.value for one in file.body.assigns]
        made += [value for call in file.body.calls for value in call.args]
        return {
            id(part.value)
            for expr in made
            for part in walk(expr)
            if isinstance(part, Member) and part.name in HARMLESS
        } | {
            id(made.value)
            for made in file.body.assigns
            if isinstance(made.value, Call) and _only_named(file, made)
        }


def _only_named(file: FileView, made: Assign) -> bool:
    """`name = Path(upload.filename)`, of which only `name.suffix` is read."""
    read = [one.name for one in file.body.accesses if one.scope == made.scope]
    read += [call.func for call in file.calls_of(made.scope)]
    uses = [path for name in read if (path := name.split("."))[0] == made.target]
    return made.form == "=" and all(LOOKED_AT & set(path[1:2]) for path in uses)
