"""The rule `token-without-expiry`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Pairs, Ref, name_of, text_of, walk
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

EXPIRY = re.compile(r"exp$|expir")
ENCODERS = ("jwt.encode", "jose.jwt.encode")


class TokenWithoutExpiry(Rule):
    """A token that is good for ever.

    What it finds:
        `jwt.encode` in a function, and in those that call it in its file, where
        nothing mentions `exp`.
    Why it matters:
        A token that leaks once opens the door until the key is changed for everybody.
    Bad:
        import jwt

        def issue(user_id: str, key: str) -> str:
            return jwt.encode({"sub": user_id}, key, algorithm="HS256")
    Good:
        from datetime import UTC, datetime, timedelta
        import jwt

        def issue(user_id: str, key: str) -> str:
            until = datetime.now(UTC) + timedelta(minutes=15)
            return jwt.encode({"sub": user_id, "exp": until}, key, algorithm="HS256")
    How to fix:
        Add `exp`, some minutes from now; renew with a refresh token.
    Source:
        A, B, E: JWT with expiry and refresh rotation.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the tokens."""
        if not file.is_application:
            return
        for call in file.calls_to(*ENCODERS):
            if not self._mentions_expiry(file, call):
                yield file.at(call, "the token never expires")

    def _mentions_expiry(self, file: FileView, call: Call) -> bool:
        payload = file.value_of(call.argument(0, "payload"), call.scope)
        if isinstance(payload, Pairs):
            keys = [text_of(key) for key, _ in payload.pairs]
            if None not in keys:
                # Some look at a claim of their own: `expiration`.
                told = any(key and EXPIRY.match(key) for key in keys)
                return told or self._grows(file, call)
        if self._is_given(file, name_of(payload), call.scope):
            # Whoever calls this decides what the token says.
            return True
        if self._is_told_by_type(file, payload, call.scope):
            return True
        made = [*file.body.calls, *(one.value for one in file.body.assigns)]
        texts = {text_of(part) for expr in made for part in walk(expr)}
        return "exp" in texts or any("exp" in word.lower() for word in file.words)

    @staticmethod
    def _grows(file: FileView, call: Call) -> bool:
        """Claims kept under a name may get more: `claims["exp"] = …`, `update`."""
        name = name_of(call.argument(0, "payload"))
        added = {one.func for one in file.calls_of(call.scope)}
        return f"{name}.update" in added or any(
            made.form == "[]" and made.target == name and made.scope == call.scope
            for made in file.body.assigns
        )

    @staticmethod
    def _is_told_by_type(file: FileView, payload: Expr | None, scope: int) -> bool:
        """`claims.model_dump()`, where the class of the claims has a field `exp`."""
        called = (part for part in walk(payload) if isinstance(part, Call))
        owners = (file.type_of(Ref(one.receiver), scope) for one in called)
        classes = (file.project.names.classes.get(kind.name) for kind in owners)
        return any(
            field.name == "exp" for klass in classes if klass for field in klass.fields
        )

    @staticmethod
    def _is_given(file: FileView, name: str, scope: int) -> bool:
        params = file.functions[scope].params if scope >= 0 else ()
        return name in {param.name for param in params}
