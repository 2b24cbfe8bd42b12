"""The rule `model-returned`."""

from collections.abc import Iterator

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.annotations import Type
from backwright.check.view.file import FileView

CONTAINERS = frozenset(
    {
        "collection",
        "dict",
        "frozenset",
        "iterable",
        "list",
        "mapping",
        "page",
        "scalarresult",
        "sequence",
        "set",
        "tuple",
    }
)


class ModelReturned(Rule):
    """A repository that hands out rows of the ORM.

    What it finds:
        A public function of the repository layer whose result is, or holds, a model.
    Why it matters:
        Whoever gets a row can load, change and save it: the database is everywhere
        then.
    Bad:
        # app/repositories/users.py
        from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

        class Base(DeclarativeBase): ...

        class UserModel(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)

        def get(db: Session, user_id: int) -> UserModel:
            return db.get_one(UserModel, user_id)
    Good:
        # app/repositories/users.py
        from dataclasses import dataclass
        from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

        class Base(DeclarativeBase): ...

        class UserModel(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)

        @dataclass(frozen=True)
        class User:
            id: int

        def get(db: Session, user_id: int) -> User:
            return User(db.get_one(UserModel, user_id).id)
    How to fix:
        Map the row to an entity of the domain before it leaves.
    Source:
        C, D: repositories return domain entities.
    """

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the functions."""
        if file.layer != "repository":
            return
        for function in file.functions:
            kind = file.type_named(function.returns)
            held = kind.args if self._holds(kind.name) else ()
            names = [kind.name, *(one.name for one in self._flat(held))]
            model = next(filter(None, map(file.project.models.get, names)), None)
            if model is not None and not function.name.startswith("_"):
                message = f"`{function.name}` hands out the model `{model.klass.name}`"
                yield file.at(function, message)

    @staticmethod
    def _holds(name: str) -> bool:
        """`list[User]` holds users; `Repository[User]` only works with them."""
        return name.rpartition(".")[2].lower() in CONTAINERS

    @classmethod
    def _flat(cls, kinds: tuple[Type, ...]) -> Iterator[Type]:
        for kind in kinds:
            yield kind
            if cls._holds(kind.name):
                yield from cls._flat(kind.args)
