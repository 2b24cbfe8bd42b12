"""The rule `weak-password-hash`."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, names_in, text_of, walk
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.diagnostics import Severity

FAST = (
    "hashlib.md5",
    "hashlib.sha1",
    "hashlib.sha256",
    "hashlib.sha512",
    "hashlib.new",
)
SLOW = (
    "bcrypt.hashpw",
    "argon2.PasswordHasher",
    "hashlib.scrypt",
    "hashlib.pbkdf2_hmac",
)
WEAK_SCHEMES = re.compile(r"md5|sha1|sha256$|plaintext|des_crypt|hex_", re.IGNORECASE)
PASSWORD = re.compile(r"passw", re.IGNORECASE)


class WeakPasswordHash(Rule):
    """A password hashed in a way that is quick to undo.

    What it finds:
        `hashlib.sha256(password…)` and the like, unless the file gives on what comes
        of it to a slow hash (bcrypt takes 72 bytes only); weak schemes of passlib.
    Why it matters:
        A stolen table gives up billions of guesses a second.
    Bad:
        import hashlib

        def hash_password(password: str) -> str:
            return hashlib.sha256(password.encode()).hexdigest()
    Good:
        from argon2 import PasswordHasher

        def hash_password(password: str) -> str:
            return PasswordHasher().hash(password)
    How to fix:
        Use argon2 or bcrypt.
    Source:
        A, B, E: argon2 or bcrypt.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the hashes."""
        if not file.is_application:
            return
        for call in file.calls_to(*FAST):
            hashed = (name for arg in call.args for name in names_in(arg))
            # A constant is the service's own password, hashed as others ask for it.
            if any(
                PASSWORD.search(name)
                for name in hashed
                if not name.rpartition(".")[2].isupper()
            ) and not self._goes_on(file, call):
                yield file.at(call, f"a password is hashed with `{call.method}`")
        for call in file.calls_to("passlib.context.CryptContext"):
            schemes = {
                text_of(part) or "" for part in walk(call.argument(0, "schemes"))
            }
            weak = sorted(one for one in schemes if one and WEAK_SCHEMES.search(one))
            weak = [
                one
                for one in weak
                if not one.startswith("pbkdf2") and "_crypt" not in one
            ]
            if weak:
                yield file.at(call, f"passwords are hashed with `{weak[0]}`")

    @staticmethod
    def _goes_on(file: FileView, call: Call) -> bool:
        """Tell whether a slow hash follows, there or where the function is called."""
        name = file.functions[call.scope].name if call.scope >= 0 else ""
        return any(
            slow.scope == call.scope
            or any(one.method == name for one in file.calls_of(slow.scope))
            for slow in file.calls_to(*SLOW)
        )
