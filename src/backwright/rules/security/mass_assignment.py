"""The rule `mass-assignment`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Ref, name_of, show
from backwright.check.facts.forms import Param
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs
from backwright.diagnostics import Severity

PRIVILEGED = frozenset(
    {
        "is_admin",
        "is_superuser",
        "is_staff",
        "role",
        "roles",
        "permissions",
        "is_verified",
        "tenant_id",
        "owner_id",
        "balance",
    }
)
DUMPS = frozenset({"dict", "model_dump", "json"})


class MassAssignment(Rule):
    """The client decides which columns are set.

    What it finds:
        `Model(**body)` in a route where the body is an unchecked dict, or its schema
        has a field such as `role` or `is_admin` and the route is not for
        administrators.
    Why it matters:
        A request with `"is_admin": true` makes an administrator.
    Bad:
        from fastapi import APIRouter, Request
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
            is_admin: Mapped[bool]

        router = APIRouter()

        @router.post("/users")
        async def create_user(body: dict[str, object]) -> None:
            print(User(**body))
    Good:
        from fastapi import APIRouter
        from pydantic import BaseModel
        from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

        class Base(DeclarativeBase): ...

        class User(Base):
            __tablename__ = "users"
            id: Mapped[int] = mapped_column(primary_key=True)
            name: Mapped[str]
            is_admin: Mapped[bool]

        class UserCreate(BaseModel):
            name: str

        router = APIRouter()

        @router.post("/users")
        async def create_user(body: UserCreate) -> None:
            print(User(name=body.name, is_admin=False))
    How to fix:
        Name the columns that the client may set; set the others yourself.
    Source:
        A, B, E: RBAC and ownership.
    """

    severity = Severity.ERROR

    def in_file(self, file: FileView) -> Iterator[Finding]:
        """Yield the rows that are made."""
        if not file.is_application:
            return
        for route in file.routes:
            given = {param.name: param for param in inputs(file, route)}
            guarded = "admin" in show(route.decorator) + route.path + str(
                route.function.params
            )
            guarded = guarded or "superuser" in str(route.function.params) + str(
                route.outer
            )
            for call in file.calls_of(route.scope):
                if guarded or not file.project.models.get(file.called(call)):
                    continue
                for key, value in call.keywords:
                    if not key and self._is_loose(file, value, given):
                        yield file.at(call, "the client decides which columns are set")

    @staticmethod
    def _is_loose(file: FileView, value: Expr, given: dict[str, Param]) -> bool:
        root = value
        if isinstance(value, Call) and value.method in DUMPS:
            root = Ref(value.receiver)
        param = given.get(name_of(root))
        if param is None:
            return False
        kind = file.type_named(param.annotation).name
        if kind.rpartition(".")[2] in {"dict", "Dict", "Any"}:
            return True
        fields = {
            field.name
            for ancestor in file.project.ancestry.of(kind)
            if (klass := file.project.names.classes.get(ancestor)) is not None
            for field in klass.fields
        }
        return bool(fields & {"is_admin", "is_superuser", "is_staff", "role", "roles"})
