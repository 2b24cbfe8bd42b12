"""The rule `weak-secret-comparison`."""

import ast
import re
from collections.abc import Iterator

from backwright.check.edits import add_import, nodes_at, replace, source_of
from backwright.check.facts.expr import Call, Expr, name_of
from backwright.check.facts.forms import Comparison
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.secrets import holds_secret

LIKE_SECRET = re.compile(r"key|token|secret|signature|passw|credential", re.IGNORECASE)


class WeakSecretComparison(Rule):
    """Secrets compared letter by letter.

    What it finds:
        `==` or `!=` between a value that holds a secret and the service's own secret:
        a field of the settings or a constant with a secret's name.
    Why it matters:
        The time it takes tells how many letters were right: a secret can be guessed
        one letter at a time.
    Bad:
        def is_allowed(given_api_key: str, settings: object) -> bool:
            return given_api_key == settings.api_key
    Good:
        import secrets

        def is_allowed(given_api_key: str, settings: object) -> bool:
            return secrets.compare_digest(given_api_key, settings.api_key)
    How to fix:
        Use `secrets.compare_digest`.
    Source:
        A, B, E: OAuth2/JWT; RBAC.
    """

    mends = "unsafe"

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the comparisons."""
        if not file.is_application:
            return
        for made in file.body.comparisons:
            if made.operator not in {"==", "!="} or self._is_column(file, made):
                continue
            left, right = self._name(made.left), self._name(made.right)
            pair = (left, right)
            if all(map(LIKE_SECRET.search, pair)) and any(map(self._is_own, pair)):
                message = f"`{left}` and `{right}` are compared letter by letter"
                yield file.at(made, message, len(left))

    @staticmethod
    def _is_own(name: str) -> bool:
        owner, _, last = name.rpartition(".")
        own = re.search(r"setting|config|conf$|env$", owner, re.IGNORECASE)
        return holds_secret(last) and bool(own or (not owner and last.isupper()))

    @staticmethod
    def _name(expr: Expr) -> str:
        if isinstance(expr, Call) and expr.method == "get_secret_value":
            return expr.receiver or name_of(expr.on)
        return name_of(expr)

    @staticmethod
    def _is_column(file: FileView, made: Comparison) -> bool:
        for side in (made.left, made.right):
            root = name_of(side).partition(".")[0]
            if root[:1].isupper() or file.project.models.get(
                file.name(root, made.scope)
            ):
                return True
        return False

    def mend(self, text: str, line: int, column: int) -> str | None:
        """Compare in a time that tells nothing; both must be ASCII, or bytes."""
        for node in nodes_at(text, line, column):
            if not isinstance(node, ast.Compare) or len(node.ops) > 1:
                continue
            pair = (node.left, *node.comparators)
            given = ", ".join(source_of(text, one) for one in pair)
            negation = "not " if isinstance(node.ops[0], ast.NotEq) else ""
            call = f"{negation}secrets.compare_digest({given})"
            changed = replace(text, node, call)
            return add_import(changed, "secrets") if changed else None
        return None
