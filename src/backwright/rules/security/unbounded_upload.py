"""The rule `unbounded-upload`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Ref, names_in
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

UPLOADS = frozenset({"fastapi.UploadFile", "starlette.datastructures.UploadFile"})
SIZE = re.compile(r"size|limit|max_|length|chunk", re.IGNORECASE)


class UnboundedUpload(Rule):
    """An upload of any size read into memory.

    What it finds:
        `.read()` of an `UploadFile` in a function that mentions no size.
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

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the reads."""
        if not file.is_application:
            return
        for call in file.methods_named("read"):
            if call.args or call.keywords or not call.receiver or call.scope < 0:
                continue
            kind = file.type_of(
                Ref(call.receiver.removesuffix(".file")), call.scope
            ).name
            if kind in UPLOADS and not self._mentions_size(file, call.scope):
                yield file.at(call, "an upload of any size is read into memory")

    @staticmethod
    def _mentions_size(file: FileView, scope: int) -> bool:
        names = [one.func for one in file.calls_of(scope)]
        names += [one.name for one in file.body.accesses if one.scope == scope]
        names += [one.target for one in file.body.assigns if one.scope == scope]
        names += [param.name for param in file.functions[scope].params]
        names += [
            name for item in file.functions[scope].decorators for name in names_in(item)
        ]
        return any(SIZE.search(name) for name in names)
