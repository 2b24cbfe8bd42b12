"""The rule `exception-text-in-response`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Text, name_of, walk
from backwright.check.facts.forms import Handler
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

BROAD = frozenset(
    {"Exception", "BaseException", "SQLAlchemyError", "IntegrityError", "DatabaseError"}
)
BUILDERS = frozenset({"HTTPException", "JSONResponse", "PlainTextResponse"})
NEAR = 12


class ExceptionTextInResponse(Rule):
    """The text of any exception sent to the client.

    What it finds:
        `HTTPException(detail=str(error))` or a response built from `error`, where
        `error` is an `Exception` or comes from the database.
    Why it matters:
        It tells strangers of tables, files and versions.
    Bad:
        from fastapi import APIRouter, HTTPException

        router = APIRouter()

        @router.post("/import")
        async def import_file() -> None:
            try:
                print("import")
            except Exception as error:
                raise HTTPException(500, detail=str(error)) from error
    Good:
        import logging
        from fastapi import APIRouter, HTTPException

        router = APIRouter()

        @router.post("/import")
        async def import_file() -> None:
            try:
                print("import")
            except Exception as error:
                logging.getLogger(__name__).exception("import failed")
                raise HTTPException(500, detail="The import failed.") from error
    How to fix:
        Log the error; tell the client a fixed text and the request's id.
    Source:
        B, C, D, E: never return secrets; consistent errors.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the responses."""
        if not file.is_application:
            return
        for handler in file.body.handlers:
            kinds = {name_of(kind).rpartition(".")[2] for kind in handler.types}
            if not handler.name or not kinds & BROAD:
                continue
            for call in file.calls_of(handler.scope):
                if (
                    call.method not in BUILDERS
                    or not 0 <= call.line - handler.line < NEAR
                ):
                    continue
                if self._tells(call, handler.name) and self._is_inside(
                    file, handler, call
                ):
                    yield file.at(
                        call, f"the text of `{handler.name}` goes to the client"
                    )

    @staticmethod
    def _is_inside(file: FileView, handler: Handler, call: Call) -> bool:
        later = [one.line for one in file.body.handlers if one.line > handler.line]
        return call.column > handler.column and (not later or call.line < min(later))

    @staticmethod
    def _tells(call: Call, name: str) -> bool:
        given = [call.argument(1, "detail"), call.keyword("content"), *call.args[:1]]
        for value in given:
            for part in walk(value):
                if (
                    isinstance(part, Call)
                    and part.method in {"str", "repr"}
                    and part.args
                    and name_of(part.args[0]) == name
                ):
                    return True
                if isinstance(part, Text) and name in map(name_of, part.parts):
                    return True
        return False
