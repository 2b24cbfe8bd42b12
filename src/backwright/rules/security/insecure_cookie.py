"""The rule `insecure-cookie`."""

import re
from collections.abc import Iterator

from backwright.check.edits import add_keyword, call_at
from backwright.check.facts.expr import Call, Const, Ref, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

FORGERY = re.compile(r"csrf|xsrf", re.IGNORECASE)
KEY = re.compile(r"session|token|auth|jwt|sid", re.IGNORECASE)


class InsecureCookie(Rule):
    """A cookie that scripts or plain HTTP may read.

    What it finds:
        `set_cookie` without `httponly=True` or without `secure=…`, for a value that
        is not written in the code.
    Why it matters:
        A script on the page, or anybody on the way, can take it and be the user.
    Bad:
        from fastapi import Response

        def remember(response: Response, token: str) -> None:
            response.set_cookie("session", token)
    Good:
        from fastapi import Response

        def remember(response: Response, token: str) -> None:
            response.set_cookie(
                "session", token, httponly=True, secure=True, samesite="lax"
            )
    How to fix:
        Set `httponly`, `secure` and `samesite`.
    Source:
        A, B, D, E: secure cookies.
    """

    mends = "unsafe"
    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the cookies."""
        if not file.is_application:
            return
        for call in file.methods_named("set_cookie"):
            # A flag for the page (`"true"`) is no key to anything.
            flag = isinstance(call.argument(1, "value"), Const)
            if flag or call.has_splat or not self._is_response(file, call):
                continue
            missing = [
                name for name in ("httponly", "secure") if self._is_off(call, name)
            ]
            if missing:
                yield file.at(call, f"the cookie is not {' and not '.join(missing)}")

    @staticmethod
    def _is_off(call: Call, name: str) -> bool:
        """Not said; or said to be off for a cookie that, by its name, is a key."""
        said = call.keyword(name)
        shown = show(call.argument(0, "key"))
        # A page has to read what it repeats against forgery.
        key = KEY.search(shown) and not FORGERY.search(shown)
        return said is None or (said == Const(value=False) and bool(key))

    @staticmethod
    def _is_response(file: FileView, call: Call) -> bool:
        if call.awaited or not call.receiver:
            return False
        kind = file.type_of(Ref(call.receiver), call.scope).name
        return kind.endswith("Response") or call.receiver in {"response", "resp"}

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Hide it from scripts and from plain HTTP."""
        for name in ("httponly", "secure"):
            call = call_at(text, line, column)
            if call is not None and all(word.arg != name for word in call.keywords):
                text = add_keyword(text, line, column, f"{name}=True") or text
        return text
