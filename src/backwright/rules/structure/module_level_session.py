"""The rule `module-level-session`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, show
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.programs import in_main
from backwright.check.view.queries import is_session
from backwright.diagnostics import Severity


class ModuleLevelSession(Rule):
    """A database session shared by the whole process.

    What it finds:
        A session made at import, at the top of a module.
    Why it matters:
        A session is for one unit of work: shared, requests see and commit each
        other's changes.
    Bad:
        from sqlalchemy import create_engine
        from sqlalchemy.orm import sessionmaker

        SessionLocal = sessionmaker(create_engine("sqlite://"))
        db = SessionLocal()
    Good:
        from collections.abc import Iterator
        from sqlalchemy import create_engine
        from sqlalchemy.orm import Session, sessionmaker

        SessionLocal = sessionmaker(create_engine("sqlite://"))

        def get_session() -> Iterator[Session]:
            with SessionLocal() as session:
                yield session
    How to fix:
        Open one for each request, in a dependency.
    Source:
        B, D, E: no hidden globals; everything injected.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the sessions."""
        if not file.is_application:
            return
        for made in file.outline.assigns:
            if isinstance(made.value, Call) and not made.value.func.startswith("."):
                kind = file.type_of(made.value).name
                own = self._is_scoped(file, made.value) or in_main(file, made)
                if is_session(kind) and not own:
                    message = f"`{made.target}` is shared by all requests"
                    yield file.at(made, message, len(made.target))

    @staticmethod
    def _is_scoped(file: FileView, made: Call) -> bool:
        """A scoped session is another one in each thread."""
        maker = file.project.names.assigns.get(file.name(made.func))
        return "scoped_session" in show(made) + show(maker.value if maker else None)
