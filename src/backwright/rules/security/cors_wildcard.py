"""The rule `cors-wildcard`."""

from collections.abc import Iterator

from backwright.check.edits import call_at, change_keyword
from backwright.check.facts.expr import Call, Const, Expr, Items, Ref, name_of, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity


class CorsWildcard(Rule):
    """Every website may call the API with the user's credentials.

    What it finds:
        `CORSMiddleware` with `allow_origins=["*"]` and `allow_credentials=True`; the
        middleware then answers any origin as if it were named.
    Why it matters:
        Any page that a user opens can act as that user.
    Bad:
        from fastapi import FastAPI
        from fastapi.middleware.cors import CORSMiddleware

        app = FastAPI()
        app.add_middleware(
            CORSMiddleware, allow_origins=["*"], allow_credentials=True
        )
    Good:
        from fastapi import FastAPI
        from fastapi.middleware.cors import CORSMiddleware

        app = FastAPI()
        app.add_middleware(
            CORSMiddleware,
            allow_origins=["https://shop.example"],
            allow_credentials=True,
        )
    How to fix:
        Name the origins, from the settings; or leave `allow_credentials` out.
    Source:
        A, B, D, E: CORS restrictive.
    """

    severity = Severity.ERROR
    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the middleware that lets everyone in."""
        if not file.is_application:
            return
        for call in file.methods_named(
            "CORSMiddleware", "add_middleware", "Middleware"
        ):
            if not self._is_cors(file, call):
                continue
            credentials = call.keyword("allow_credentials")
            allowed = isinstance(credentials, Const) and credentials.value is True
            if allowed and self._is_open(file, call):
                message = "any website is let in, credentials and all"
                yield file.at(call, message)

    @staticmethod
    def _is_cors(file: FileView, call: Call) -> bool:
        if call.method == "CORSMiddleware":
            return True
        given: Expr | None = call.args[0] if call.args else None
        return file.name(name_of(given), call.scope).endswith("CORSMiddleware")

    @staticmethod
    def _is_open(file: FileView, call: Call) -> bool:
        pattern = text_of(call.keyword("allow_origin_regex"))
        if pattern in {".*", "^.*$", ".+", "https?://.*"}:
            return True
        origins = file.value_of(call.keyword("allow_origins"), call.scope)
        if isinstance(origins, Ref):
            made = file.project.names.assigns.get(file.name(origins.name, call.scope))
            origins = made.value if made else None
        return isinstance(origins, Items) and any(
            text_of(item) == "*" for item in origins.items
        )

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Let everyone in, but nobody with credentials."""
        call = call_at(text, line, column)
        name = "allow_credentials"
        return change_keyword(text, call, name, "False") if call else None
