"""The rule `session-without-rollback`."""

import sys
from collections.abc import Iterator

from backwright.check.facts.expr import Expr, chain_of, name_of
from backwright.check.facts.forms import Handler
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.lifetimes import ends_unused

ERRORS = frozenset(
    {
        "DBAPIError",
        "DataError",
        "IntegrityError",
        "OperationalError",
        "SQLAlchemyError",
        "StatementError",
    }
)
SAVING = frozenset({"begin", "begin_nested", "close", "rollback"})
SENT = frozenset({"change", "commit", "flush"})
ANY_LINE = sys.maxsize
MESSAGE = "the session is not rolled back"


class SessionWithoutRollback(Rule):
    """A session that goes on after the database refused it.

    What it finds:
        `except IntegrityError` and the like, or `suppress` of one, around a commit, a
        flush or a change, in a function that neither rolls back nor raises, with a
        session that lives on (not one that the function made and is done with);
        `except Exception`, too, where no route ends there.
    Why it matters:
        The session refuses everything from then on: the next statement, somewhere
        else, fails with an error about this one.
    Bad:
        from sqlalchemy.exc import IntegrityError
        from sqlalchemy.orm import Session

        def add_once(session: Session, user: object) -> bool:
            try:
                session.add(user)
                session.commit()
            except IntegrityError:
                return False
            return True
    Good:
        from sqlalchemy.exc import IntegrityError
        from sqlalchemy.orm import Session

        def add_once(session: Session, user: object) -> bool:
            try:
                session.add(user)
                session.commit()
            except IntegrityError:
                session.rollback()
                return False
            return True
    How to fix:
        Roll back in the handler, or add within `session.begin_nested()`.
    Source:
        A, B, C, D: explicit transactions, rollback.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the handlers."""
        if not file.is_application:
            return
        for handler in file.body.handlers:
            ends = self._ends(file, handler.scope, handler.tried, handler.line)
            if (
                ends
                and not handler.raises
                and self._catches(file, handler)
                and not self._is_over(file, handler)
            ):
                yield file.at(handler, MESSAGE, len("except"))
        for call in file.calls_to("contextlib.suppress"):
            ends = self._ends(file, call.scope, call.line, ANY_LINE)
            if ends and any(_last(one) in ERRORS for one in call.args):
                yield file.at(call, MESSAGE)

    @staticmethod
    def _catches(file: FileView, handler: Handler) -> bool:
        """Tell whether a handler catches what the database refuses.

        After a route that catches everything the session is of no more use anyway.
        """
        named = {_last(one) for one in handler.types}
        all_caught = not named or "Exception" in named
        in_route = any(route.scope == handler.scope for route in file.routes)
        return bool(named & ERRORS) or (all_caught and not in_route)

    @staticmethod
    def _is_over(file: FileView, handler: Handler) -> bool:
        """Tell whether what was tried had sessions of its own, and nobody has more."""
        return all(
            ends_unused(file, chain_of(one.call)[0].receiver, handler)
            for one in file.queries_of(handler.scope)
            if one.kind in SENT and handler.tried <= one.call.line < handler.line
        )

    def _ends(self, file: FileView, scope: int, first: int, after: int) -> bool:
        """Tell whether a session that lives on is saved between two lines."""
        return (
            scope >= 0
            and any(
                one.kind in SENT and first <= one.call.line < after
                for one in file.queries_of(scope)
            )
            and self._lives_on(file, scope)
        )

    @staticmethod
    def _lives_on(file: FileView, scope: int) -> bool:
        """Neither a block nor a helper of the function ends what was begun."""
        entered = any(
            made.form == "with" and made.scope == scope for made in file.body.assigns
        )
        saved = any(
            call.method in SAVING
            or "rollback" in call.method
            # A scoped session is given up.
            or (call.method == "remove" and not call.args)
            for call in file.calls_of(scope)
        )
        return not entered and not saved


def _last(error: Expr) -> str:
    return name_of(error).rpartition(".")[2]
