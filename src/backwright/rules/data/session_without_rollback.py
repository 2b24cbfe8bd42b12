"""The rule `session-without-rollback`."""

from collections.abc import Iterator

from backwright.check.facts.expr import name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView

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
SAVING = frozenset({"begin", "begin_nested", "rollback"})


class SessionWithoutRollback(Rule):
    """A session that goes on after the database refused it.

    What it finds:
        `except IntegrityError` and the like around a commit or flush, in a function
        that neither rolls back nor raises, with a session that lives on.
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
            named = {name_of(one).rpartition(".")[2] for one in handler.types}
            if handler.scope < 0 or handler.raises or not named & ERRORS:
                continue
            if self._ends(file, handler.scope) and self._lives_on(file, handler.scope):
                message = "the session is not rolled back"
                yield file.at(handler, message, len("except"))

    @staticmethod
    def _ends(file: FileView, scope: int) -> bool:
        return any(one.kind in {"commit", "flush"} for one in file.queries_of(scope))

    @staticmethod
    def _lives_on(file: FileView, scope: int) -> bool:
        """Neither a block nor a helper of the function ends what was begun."""
        entered = any(
            made.form == "with" and made.scope == scope for made in file.body.assigns
        )
        saved = any(
            call.method in SAVING or "rollback" in call.method
            for call in file.calls_of(scope)
        )
        return not entered and not saved
