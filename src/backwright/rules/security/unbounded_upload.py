"""The rule `unbounded-upload`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Ref, names_in
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.callers import callers_of
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

UPLOADS = frozenset({"fastapi.UploadFile", "starlette.datastructures.UploadFile"})
LIMITING = re.compile(
    r"(?:size|limit|max)\w*(?:upload|body|content)|(?:upload|body|content)\w*(?:size|limit)",
    re.IGNORECASE,
)
SIZE = re.compile(r"size|limit|max_|length|chunk", re.IGNORECASE)
# Whoever calls may speak of other sizes, so it must be one of a file.
CHECKED = re.compile(
    r"\.size$|(?:file|upload|content|max|check|valid)\w*(?:size|bytes|length|_mb)"
    r"|size_?limit|too_?(?:large|big)",
    re.IGNORECASE,
)
# So many callers are asked, one behind the other, whether they check it.
FURTHEST = 3


class UnboundedUpload(Rule):
    """An upload of any size read into memory.

    What it finds:
        `.read()` of an `UploadFile` in a function that mentions no size, where no
        middleware does, nor all who call the function.
    Why it matters:
        One client with a large file ends the process.
    Bad:
        from fastapi import APIRouter, UploadFile

        router = APIRouter()

        @router.post("/files")
        async def upload(file: UploadFile) -> None:
            print(await file.read())
    Good:
        from fastapi import APIRouter, HTTPException, UploadFile

        router = APIRouter()

        @router.post("/files")
        async def upload(file: UploadFile) -> None:
            if file.size is None or file.size > 1_000_000:
                raise HTTPException(413)
            print(await file.read())
    How to fix:
        Refuse what is too large, by `file.size` and in the proxy; read in pieces.
    Source:
        B, E: uploads with type and size limits.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the reads."""
        if self._has_middleware(project):
            return
        for file in project.application:
            taken = {made.target for made in file.outline.imports}
            if "UploadFile" in file.words or taken & UPLOADS:
                yield from self._reads(file)

    @staticmethod
    def _has_middleware(project: Project) -> bool:
        return any(
            LIMITING.search(name)
            for outline in project.outlines.values()
            for call in outline.wiring
            if call.method == "add_middleware"
            for name in (
                *(key for key, _ in call.keywords),
                *(name for given in call.args for name in names_in(given)),
            )
        )

    def _reads(self, file: FileView) -> Iterator[Finding]:
        for call in file.methods_named("read"):
            if call.args or call.keywords or not call.receiver or call.scope < 0:
                continue
            kind = file.type_of(
                Ref(call.receiver.removesuffix(".file")), call.scope
            ).name
            if kind not in UPLOADS or _mentions(SIZE, file, call.scope):
                continue
            if not _is_checked_before(file, call.scope):
                yield file.at(call, "an upload of any size is read into memory")


def _is_checked_before(file: FileView, scope: int, left: int = FURTHEST) -> bool:
    """Tell whether all who call a function have looked at the upload's size."""
    callers = callers_of(file, scope) if left else []
    return bool(callers) and all(
        call.scope >= 0
        and (
            _mentions(CHECKED, home, call.scope, call.line)
            or _is_checked_before(home, call.scope, left - 1)
        )
        for home, call in callers
    )


def _mentions(
    said: re.Pattern[str], file: FileView, scope: int, until: int | None = None
) -> bool:
    """Tell whether a function says a word, be it before a line."""
    function, body = file.functions[scope], file.body
    last = function.end_line if until is None else until
    names = [one.func for one in file.calls_of(scope) if one.line <= last]
    names += [
        one.name for one in body.accesses if one.scope == scope and one.line <= last
    ]
    names += [
        one.target for one in body.assigns if one.scope == scope and one.line <= last
    ]
    if until is None:
        names += [param.name for param in function.params]
        names += [name for item in function.decorators for name in names_in(item)]
    return any(said.search(name) for name in names)
