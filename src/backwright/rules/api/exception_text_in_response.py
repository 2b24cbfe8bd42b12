"""The rule `exception-text-in-response`."""

from collections.abc import Iterator, Sequence

from backwright.check.facts.expr import Call, Expr, Items, Pairs, Text, name_of, walk
from backwright.check.facts.forms import Assign, Handler, Return
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

BROAD = frozenset(
    {
        "BaseException",
        "DBAPIError",
        "DataError",
        "DatabaseError",
        "Exception",
        "IntegrityError",
        "OperationalError",
        "ProgrammingError",
        "SQLAlchemyError",
    }
)
BUILDERS = frozenset(
    {
        "HTMLResponse",
        "HTTPException",
        "JSONResponse",
        "ORJSONResponse",
        "PlainTextResponse",
    }
)
TRACES = frozenset({"traceback.format_exc", "traceback.format_exception"})
INNARDS = frozenset({"args", "orig", "statement"})


class ExceptionTextInResponse(Rule):
    """The text of any exception sent to the client.

    What it finds:
        `HTTPException(detail=str(error))`, or a response or a route's dict built from
        `error`, where `error` is an `Exception` or comes from the database; a
        traceback, too.
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
        routes = {route.scope for route in file.routes}
        for handler in file.body.handlers:
            kinds = {name_of(kind).rpartition(".")[2] for kind in handler.types}
            if handler.types and not kinds & BROAD:
                continue
            said = f"the text of `{handler.name or 'the error'}` goes to the client"
            for call in file.calls_of(handler.scope):
                if call.method in BUILDERS and self._is_inside(handler, call):
                    given = [call.argument(1, "detail"), call.keyword("content")]
                    if self._tells(file, handler, [*given, *call.args[:1]]):
                        yield file.at(call, said)
            for gift in file.body.returns if handler.scope in routes else ():
                if gift.scope == handler.scope and self._is_inside(handler, gift):
                    # `return {"error": …}, 500` sends both, by Flask's habit.
                    several = isinstance(gift.value, Items) and gift.value.items
                    sent = several[0] if several else gift.value
                    told = sent if isinstance(sent, Pairs) else None
                    if self._tells(file, handler, [told]):
                        yield file.at(gift, said, len("return"))

    @staticmethod
    def _is_inside(handler: Handler, place: Call | Assign | Return) -> bool:
        return (
            place.scope == handler.scope
            and handler.line <= place.line <= handler.end_line
        )

    def _tells(
        self, file: FileView, handler: Handler, given: Sequence[Expr | None]
    ) -> bool:
        """Tell whether values hold the error's text, be it by a name given to it."""
        names = {name_of(value) for value in given} - {""}
        named = {
            made.target: made.value
            for made in (file.body.assigns if names else ())
            if made.target in names
            and made.form == "="
            and self._is_inside(handler, made)
        }
        return any(
            self._is_text(file, handler.name, part)
            for value in given
            for part in walk(named.get(name_of(value), value))
        )

    @staticmethod
    def _is_text(file: FileView, error: str, part: Expr) -> bool:
        if isinstance(part, Call):
            told = part.func in {"str", "repr"} and part.args
            is_trace = part.method.startswith("format_exc") and (
                file.called(part) in TRACES
            )
            return is_trace or bool(error and told and name_of(part.args[0]) == error)
        if isinstance(part, Text):
            return bool(error) and error in map(name_of, part.parts)
        owner, _, inner = name_of(part).rpartition(".")
        return bool(error) and owner == error and inner in INNARDS
