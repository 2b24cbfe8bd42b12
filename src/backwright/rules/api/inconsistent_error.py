"""The rule `inconsistent-error`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Items, Pairs, Text, text_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

KEYS = frozenset({"error", "errors", "error_message"})
FEW = 2


class InconsistentError(Rule):
    """An error that says it is a success.

    What it finds:
        A route that returns `{"error": …}` with the code of success; so does `return
        {"error": …}, 404`, which is Flask's way and a list in FastAPI.
    Why it matters:
        Clients, monitors and retries go by the status code: they see a success.
    Bad:
        from fastapi import APIRouter

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> dict[str, str]:
            return {"error": "no such user"}
    Good:
        from fastapi import APIRouter, HTTPException

        router = APIRouter()

        @router.get("/users/{user_id}")
        async def read_user(user_id: int) -> dict[str, str]:
            raise HTTPException(404, "no such user")
    How to fix:
        Raise an error of your own; one handler gives all errors one form.
    Source:
        B, C, D, E: consistent payloads.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the returns."""
        if not file.is_application:
            return
        indices = {route.scope for route in file.routes}
        for gift in file.body.returns:
            said = self._sent(gift.value) if gift.scope in indices else None
            if isinstance(said, Pairs):
                keys = {text_of(key) for key, _ in said.pairs}
                if keys & KEYS and len(keys) <= FEW and self._is_text(said):
                    yield file.at(
                        gift, "an error is returned as a success", len("return")
                    )

    @staticmethod
    def _sent(value: Expr | None) -> Expr | None:
        """Return what is sent with the code of success."""
        if isinstance(value, Items) and value.kind == "tuple" and value.items:
            return value.items[0]
        if isinstance(value, Call) and value.method == "JSONResponse":
            plain = value.argument(1, "status_code") is None and not value.has_splat
            return value.argument(0, "content") if plain else None
        return value

    @staticmethod
    def _is_text(pairs: Pairs) -> bool:
        said = [value for key, value in pairs.pairs if text_of(key) in KEYS]
        return all(
            isinstance(value, Text)
            or text_of(value)
            or (isinstance(value, Call) and value.func in {"str", "repr"})
            for value in said
        )
