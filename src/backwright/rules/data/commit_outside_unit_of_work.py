"""The rule `commit-outside-unit-of-work`."""

import re
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


ABOVE = re.compile(r"(?:^|(?<=/))(?:app|src)/")


class CommitOutsideUnitOfWork(Rule):
    """A transaction that ends past the unit of work.

    What it finds:
        A commit on a session, or a `with` around its `begin`, in an application that
        has or imports a unit of work with a `commit` of its own; the files that define
        one are left out,
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
        near = _Reach(project, homes)
        for file in project.application:
            known = file.path not in homes and near.has(file)
            if known and {"begin", "commit"} & file.words:
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


class _Reach:
    """The files that have a unit of work: those it lies beside, and who imports it.

    A repository may hold applications that know nothing of each other.
    """

    def __init__(self, project: Project, homes: set[str]) -> None:
        self._project = project
        self._roots = {self._root_of(path) for path in homes}
        modules = {project.files[path].module for path in homes}
        split = project.names.modules.split
        self._asking = {
            self._root_of(file.path)
            for file in project.application
            if any(
                split(made.target, file.module)[0] in modules
                for made in file.outline.imports
            )
        }

    def has(self, file: FileView) -> bool:
        """Tell whether a file is of an application with a unit of work."""
        known = self._roots | self._asking
        root = self._root_of(file.path)
        return root in known or any(
            file.path.startswith(f"{one}/" if one else "")
            and len(self._project.root_of(file.path)) <= len(one)
            for one in known
        )

    def _root_of(self, path: str) -> str:
        """Return where an application begins: its project file, or above its `app`."""
        above = ABOVE.search(path)
        found = path[: above.start()].rstrip("/") if above else ""
        return max(found, self._project.root_of(path), key=len)
