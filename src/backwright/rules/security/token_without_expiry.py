"""The rule `token-without-expiry`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import (
    Call,
    Expr,
    Operation,
    Pairs,
    Ref,
    name_of,
    text_of,
    walk,
)
from backwright.check.facts.forms import Comparison
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

EXPIRY = re.compile(r"exp$|expir")
ISSUED = re.compile(r"iat$|issued(?:_?at)?$|created(?:_?at)?$|ts$|timestamp$")
ORDERED = frozenset({"gt", "gte", "lt", "lte"})
ENCODERS = ("jwt.encode", "jose.jwt.encode")


class TokenWithoutExpiry(Rule):
    """A token that is good for ever.

    What it finds:
        `jwt.encode` in a function, and in those that call it in its file, where
        nothing mentions `exp`, nor compares the age of what they were issued at.
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
                said = {key for key in keys if key}
                return told or self._grows(file, call) or self._grows_old(file, said)
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

    @classmethod
    def _is_told_by_type(cls, file: FileView, payload: Expr | None, scope: int) -> bool:
        """`claims.model_dump()`, where the class has a field `exp`, or ages."""
        called = (part for part in walk(payload) if isinstance(part, Call))
        owners = (file.type_of(Ref(one.receiver), scope) for one in called)
        classes = (file.project.names.classes.get(kind.name) for kind in owners)
        fields = {one.name for klass in classes if klass for one in klass.fields}
        return "exp" in fields or cls._grows_old(file, fields)

    @staticmethod
    def _grows_old(file: FileView, claims: set[str]) -> bool:
        """Tell whether whoever reads a token refuses one that is of a greatest age."""
        issued = {name for name in claims if ISSUED.match(name)}
        return bool(issued) and any(
            _is_limit(file, one, issued)
            for one in file.body.comparisons
            if one.operator in ORDERED
        )

    @staticmethod
    def _is_given(file: FileView, name: str, scope: int) -> bool:
        params = file.functions[scope].params if scope >= 0 else ()
        return name in {param.name for param in params}


def _is_limit(file: FileView, compared: Comparison, issued: set[str]) -> bool:
    """Tell whether two times are compared as by an age: `now - issued_at > longest`.

    `issued_at > now + leeway` asks whether it is of the future, and limits nothing.
    """
    sides = [
        file.value_of(side, compared.scope) for side in (compared.left, compared.right)
    ]
    for one, other in (sides, sides[::-1]):
        for sum_ in walk(one):
            if not isinstance(sum_, Operation):
                continue
            if sum_.operator == "+" and _says(sum_, issued):
                return True
            taken = sum_.parts[1:] if sum_.operator == "-" else ()
            if taken and any(_says(one, issued) for one in (other, *taken)):
                return True
    return False


def _says(expr: Expr | None, names: set[str]) -> bool:
    """Tell whether an expression has one of the names, or asks for one by its text."""
    return any(
        name_of(part).rpartition(".")[2] in names or text_of(part) in names
        for part in walk(expr)
    )
