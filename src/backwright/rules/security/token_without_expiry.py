"""The rule `token-without-expiry`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Pairs, text_of, walk
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

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

    @staticmethod
    def _mentions_expiry(file: FileView, call: Call) -> bool:
        payload = file.value_of(call.argument(0, "payload"), call.scope)
        if not isinstance(payload, Pairs) or any(
            text_of(key) is None for key, _ in payload.pairs
        ):
            # The payload comes from elsewhere: any mention in the file will do.
            names = " ".join(file.words)
            texts = {text_of(part) for other in file.body.calls for part in walk(other)}
            made = {
                text_of(part) for one in file.body.assigns for part in walk(one.value)
            }
            return "exp" in texts | made or bool(re.search(r"\b\w*exp\w*\b", names))
        return any(text_of(key) == "exp" for key, _ in payload.pairs)
