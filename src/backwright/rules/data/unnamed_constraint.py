"""The rule `unnamed-constraint`."""

from collections.abc import Iterable, Iterator

from backwright.check.facts.expr import Call, Expr, calls_in, name_of
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.models import Model
from backwright.check.view.project import Project
from backwright.diagnostics import Severity

SAYING = frozenset({"metadata", "registry"})


class UnnamedConstraint(Rule):
    """A constraint whose name is left to the database.

    What it finds:
        `CheckConstraint` or `UniqueConstraint` without a name, in a project whose
        metadata has no naming convention.
    Why it matters:
        A migration cannot drop what has no known name, and names then differ from one
        database to the next.
    Bad:
        from sqlalchemy import UniqueConstraint
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            __table_args__ = (UniqueConstraint("tenant_id", "email"),)
            id: Mapped[int] = mapped_column(primary_key=True)
    Good:
        from sqlalchemy import UniqueConstraint
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            __table_args__ = (UniqueConstraint("tenant_id", "email", name="uq_email"),)
            id: Mapped[int] = mapped_column(primary_key=True)
    How to fix:
        Give `MetaData` a `naming_convention`, or the constraint a `name`.
    Source:
        B, C, D: foreign keys, unique, check constraints.
    """

    severity = Severity.INFO

    def in_project(self, project: Project) -> Iterator[Finding]:
        """Yield the constraints."""
        anywhere = self._has_convention(project)
        if not anywhere:
            yield from self._of_tables(project)
        for model in project.models.all.values():
            file = project.file_of(model.module)
            if file is None or not file.is_application:
                continue
            if anywhere and not self._is_plain(project, model):
                continue
            yield from self._unnamed(file, model.table_args)

    def _of_tables(self, project: Project) -> Iterator[Finding]:
        for file in project.application:
            for made in file.outline.assigns:
                if isinstance(made.value, Call) and made.value.method == "Table":
                    yield from self._unnamed(file, calls_in(made.value))

    @staticmethod
    def _unnamed(file: FileView, calls: Iterable[Call]) -> Iterator[Finding]:
        for call in calls:
            named = call.keyword("name") is not None or call.has_splat
            placed = call.method == "CheckConstraint" and len(call.args) > 1
            known = call.method in {"CheckConstraint", "UniqueConstraint"}
            if known and not named and not placed:
                yield file.at(call, f"`{call.method}` has no name")

    @staticmethod
    def _is_plain(project: Project, model: Model) -> bool:
        """Whether its base is known, and says nothing of its metadata."""
        name = f"{model.module}.{model.klass.qualname}"
        bases = [
            klass
            for ancestor in project.ancestry.of(name)
            if (klass := project.names.classes.get(ancestor)) is not None
        ]
        roots = {
            name_of(base).rpartition(".")[2] for one in bases for base in one.bases
        }
        said = {field.name for one in bases for field in one.fields}
        return "DeclarativeBase" in roots and SAYING.isdisjoint(said)

    @staticmethod
    def _has_convention(project: Project) -> bool:
        """Look for `naming_convention=` in a metadata, or a constant's name."""
        for outline in project.outlines.values():
            values: list[Expr | None] = [made.value for made in outline.assigns]
            values += [
                field.value
                for made in outline.classes
                for field in made.fields
                if field.name in SAYING
            ]
            for value in values:
                if any(call.keyword("naming_convention") for call in calls_in(value)):
                    return True
            if any("naming_conv" in made.target.lower() for made in outline.assigns):
                return True
        return False
