"""The rule `session-not-closed`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, name_of, names_in, show
from backwright.check.facts.forms import Assign
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.queries import is_session
from backwright.diagnostics import Severity


class SessionNotClosed(Rule):
    """A database session that is opened and never closed.

    What it finds:
        A function that makes a session, keeps it in a variable, and neither closes it
        nor gives it away.
    Why it matters:
        Each keeps a connection of the pool until the garbage collector comes by;
        under load the pool runs dry.
    Bad:
        from sqlalchemy import create_engine, text
        from sqlalchemy.orm import sessionmaker

        SessionLocal = sessionmaker(create_engine("sqlite://"))

        def count() -> object:
            db = SessionLocal()
            return db.scalar(text("SELECT count(id) FROM users"))
    Good:
        from sqlalchemy import create_engine, text
        from sqlalchemy.orm import sessionmaker

        SessionLocal = sessionmaker(create_engine("sqlite://"))

        def count() -> object:
            with SessionLocal() as db:
                return db.scalar(text("SELECT count(id) FROM users"))
    How to fix:
        Open it with `with`.
    Source:
        A, B, C, D: session clean-up.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the sessions."""
        if not file.is_application:
            return
        for made in file.body.assigns:
            if made.form != "=" or made.scope < 0 or not isinstance(made.value, Call):
                continue
            if "." in made.target or made.value.func.startswith("."):
                continue
            if self._opens(file, made.value) and not self._is_cared_for(file, made):
                yield file.at(
                    made, f"`{made.target}` is never closed", len(made.target)
                )

    @staticmethod
    def _opens(file: FileView, call: Call) -> bool:
        if file.callee(call) or "connection" in show(call):
            # It was made elsewhere, or lives on a connection that somebody else closes.
            return False
        return is_session(file.type_of(call, call.scope).name)

    @staticmethod
    def _is_cared_for(file: FileView, made: Assign) -> bool:
        name = made.target
        function = file.functions[made.scope]
        for other in file.body.calls:
            if other.scope < 0 or not function.line <= other.line <= function.end_line:
                continue
            if other.receiver == name and other.method in {
                "close",
                "__exit__",
                "remove",
            }:
                return True
            if any(
                name_of(part) == name
                for part in (*other.args, *dict(other.keywords).values())
            ):
                return True
        given = [gift.value for gift in file.body.returns if gift.scope == made.scope]
        given += [
            other.value
            for other in file.body.assigns
            if other.scope == made.scope
            and (other.form in {"with", "[]"} or "." in other.target)
        ]
        return any(name in set(names_in(value)) for value in given)
