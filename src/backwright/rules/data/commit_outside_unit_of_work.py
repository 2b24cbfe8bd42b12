"""The rule `commit-outside-unit-of-work`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Ref
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.check.view.units import is_asked_to_commit, is_unit_of_work

MAKERS = frozenset(
    {"sqlalchemy.orm.sessionmaker", "sqlalchemy.ext.asyncio.async_sessionmaker"}
)


class CommitOutsideUnitOfWork(Rule):
    """A transaction that ends past the unit of work.

    What it finds:
        A commit on a session, or a `with` around its `begin`, in a project that has a
        unit of work with a `commit` of its own; the files that define one are left out,
        and functions whose caller says by a parameter (`uow`, `commit`) what they end.
    Why it matters:
        The unit of work says where a change begins and ends. Half of it is saved by a
        commit in between, and its events and checks are passed over.
    Bad:
        # app/unit_of_work.py
        from sqlalchemy.orm import Session

        class UnitOfWork:
            def __init__(self, session: Session) -> None:
                self._session = session

            def commit(self) -> None:
                self._session.commit()
        # app/services/users.py
        from sqlalchemy.orm import Session

        def rename(session: Session, user: object) -> None:
            session.add(user)
            session.commit()
    Good:
        # app/unit_of_work.py
        from sqlalchemy.orm import Session

        class UnitOfWork:
            def __init__(self, session: Session) -> None:
                self._session = session

            def commit(self) -> None:
                self._session.commit()
        # app/services/users.py
        from app.unit_of_work import UnitOfWork

        def rename(unit: UnitOfWork, user: object) -> None:
            unit.commit()
    How to fix:
        Take the unit of work, and let it commit.
    Source:
        B, D: the unit of work is the transaction boundary.
    """

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the commits."""
        homes = {file.path for file in project.application if self._defines_one(file)}
        if not homes:
            return
        for file in project.application:
            if file.path not in homes and {"begin", "commit"} & file.words:
                for call in self._ending(file):
                    yield file.at(call, "the unit of work does not know of it")

    @staticmethod
    def _ending(file: FileView) -> Iterator[Call]:
        """Yield what ends a transaction: a commit, or a block that commits."""
        for query in file.queries:
            scope = query.call.scope
            asked = scope >= 0 and is_asked_to_commit(file.functions[scope])
            if query.kind == "commit" and not asked:
                yield query.call
        for call in file.methods_named("begin"):
            kind = file.type_of(Ref(call.receiver), call.scope).name
            if kind in MAKERS or file.session_type(call).name:
                yield call

    @staticmethod
    def _defines_one(file: FileView) -> bool:
        """Tell whether a file has a unit of work that commits sessions."""
        return any(
            is_unit_of_work(klass) and "commit" in klass.methods
            for klass in file.classes
        )
