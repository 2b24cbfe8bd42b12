"""The rule `unverified-token`."""

from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Pairs,
    Ref,
    Subscript,
    name_of,
    parts_of,
    text_of,
    walk,
)
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

DECODERS = ("jwt.decode", "jose.jwt.decode")
TIMES = frozenset({"exp", "iat", "nbf"})


class UnverifiedToken(Rule):
    """A token that is believed without being checked.

    What it finds:
        `jwt.decode` with `verify_signature` or `verify` set to False, or `none` among
        the algorithms. When a token that an object keeps itself ends, it may ask so.
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
            if call.discarded or _is_its_end(file, call):
                # Whether it is a token at all was the question, or for how long.
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


def _is_its_end(file: FileView, call: Call) -> bool:
    """Tell whether only times are read, of a token that the object has got for itself.

    A client wants to know when to ask for another; nobody is believed to be anybody.
    """
    if not name_of(call.argument(0, "jwt")).startswith("self."):
        return False
    body, scope = file.body, call.scope
    assigns = [made for made in body.assigns if made.scope == scope]
    names = {made.target for made in assigns if made.value == call}
    read = [made.value for made in assigns if made.value != call]
    read += [one for one in file.calls_of(scope) if one != call]
    read += [given.value for given in body.returns if given.scope == scope]
    for one in body.comparisons:
        if one.scope == scope:
            read += (one.left, one.right)
    uses = {use for expr in read for use in _uses(expr, call, names)}
    return uses == {True}


def _uses(expr: Expr | None, call: Call, names: set[str]) -> Iterator[bool]:
    """Yield, for each use of what was decoded, whether it only asks for a time."""
    if expr is None:
        return
    source, key = _asked(expr)
    if text_of(key) in TIMES and (source == call or name_of(source) in names):
        yield True
        return
    whole = expr.receiver if isinstance(expr, Call) else name_of(expr)
    if expr == call or whole.partition(".")[0] in names:
        yield False
    for part in parts_of(expr):
        yield from _uses(part, call, names)


def _asked(expr: Expr) -> tuple[Expr | None, Expr | None]:
    """Return what is asked for a key, and the key: `claims["exp"]`, `claims.get(…)`."""
    if isinstance(expr, Subscript):
        return expr.value, expr.key
    if isinstance(expr, Call) and expr.method == "get":
        return expr.on or Ref(expr.receiver), expr.argument(0, "key")
    return None, None
