"""The rule `unverified-token`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Const, Pairs, text_of, walk
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

DECODERS = ("jwt.decode", "jose.jwt.decode")


class UnverifiedToken(Rule):
    """A token that is believed without being checked.

    What it finds:
        `jwt.decode` with `verify_signature` or `verify` set to False, or `none` among
        the algorithms.
    Why it matters:
        Anybody can write such a token and be whom they like.
    Bad:
        import jwt

        def user_of(token: str) -> str:
            return jwt.decode(token, options={"verify_signature": False})["sub"]
    Good:
        import jwt

        def user_of(token: str, key: str) -> str:
            return jwt.decode(token, key, algorithms=["HS256"])["sub"]
    How to fix:
        Give the key and the one algorithm that you use.
    Source:
        A, B, E: OAuth2/JWT.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the decodings."""
        if not file.is_application:
            return
        for call in file.calls_to(*DECODERS):
            if call.discarded:
                # Whether it is a token at all was the question.
                continue
            options = file.value_of(call.keyword("options"), call.scope)
            loose = isinstance(options, Pairs) and any(
                text_of(key) == "verify_signature" and value == Const(value=False)
                for key, value in options.pairs
            )
            allowed = {text_of(part) for part in walk(call.keyword("algorithms"))}
            if (
                loose
                or call.keyword("verify") == Const(value=False)
                or "none" in allowed
            ):
                yield file.at(call, "the token's signature is not verified")
