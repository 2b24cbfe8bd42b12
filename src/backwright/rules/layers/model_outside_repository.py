"""The rule `model-outside-repository`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.imported import imported_model
from backwright.check.view.project import Project
from backwright.diagnostics import Severity


class ModelOutsideRepository(Rule):
    """A service that knows the database's models beside a repository.

    What it finds:
        A service that imports a table of the ORM, in a project that has repositories.
        Routes are `model-in-router`'s.
    Why it matters:
        Repositories are there so that nobody else knows how data is stored: a service
        that builds and reads rows changes with every table, and cannot be tested
        without one.
    Bad:
        # app/models/users.py
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
        # app/repositories/users.py
        from app.models.users import User

        def save(user: User) -> None: ...
        # app/services/users.py
        from app.models.users import User
        from app.repositories import users

        def sign_up() -> None:
            users.save(User())
    Good:
        # app/models/users.py
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
        # app/domain/users.py
        from dataclasses import dataclass

        @dataclass(frozen=True)
        class NewUser:
            name: str
        # app/repositories/users.py
        from app.domain.users import NewUser
        from app.models.users import User

        def save(user: NewUser) -> None: ...
        # app/services/users.py
        from app.domain.users import NewUser
        from app.repositories import users

        def sign_up(name: str) -> None:
            users.save(NewUser(name))
    How to fix:
        Give the repository, and take from it, what the domain knows.
    Source:
        C, D: repositories are the only ones that know ORM models.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the imports."""
        if not any(file.layer == "repository" for file in project.application):
            return
        for file in project.application:
            if file.layer != "service" or file.routes:
                continue
            for made in file.outline.imports:
                model = None if made.typing_only else imported_model(file, made)
                if model and model.module != file.module:
                    message = f"a service imports the model `{model.klass.name}`"
                    yield file.at(made, message)
