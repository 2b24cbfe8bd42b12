"""The rule `commit-in-repository`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.units import is_asked_to_commit, is_unit_of_work


class CommitInRepository(Rule):
    """A repository that commits.

    What it finds:
        `commit()` on a session, in a file of the repository layer; a unit of work is
        left out, and what the caller decides on: a method `commit`, a parameter
        `commit` or `uow`.
    Why it matters:
        Two repositories can then never share a transaction: half of a use case is
        saved when the other half fails.
    Bad:
        # app/repositories/users.py
        from sqlalchemy.orm import Session

        class UserRepository:
            def __init__(self, session: Session) -> None:
                self._session = session

            def add(self, user: object) -> None:
                self._session.add(user)
                self._session.commit()
    Good:
        # app/repositories/users.py
        from sqlalchemy.orm import Session

        class UserRepository:
            def __init__(self, session: Session) -> None:
                self._session = session

            def add(self, user: object) -> None:
                self._session.add(user)
                self._session.flush()
    How to fix:
        Flush where an id is needed; commit once, in the unit of work or the service.
    Source:
        C, D: repositories hold no business logic; the unit of work is the boundary.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the commits."""
        if file.layer != "repository":
            return
        for query in file.queries:
            if query.kind == "commit" and not self._is_asked(file, query.call.scope):
                yield file.at(query.call, "a repository commits the transaction")

    @staticmethod
    def _is_asked(file: FileView, scope: int) -> bool:
        """Tell whether who calls a function wants the change to end there."""
        if scope < 0:
            return False
        function = file.functions[scope]
        within = file.classes[function.klass] if function.klass >= 0 else None
        if is_asked_to_commit(function):
            return True
        return function.name == "commit" or bool(within and is_unit_of_work(within))
