"""The rule `mass-assignment`."""

from collections.abc import Iterator

from backwright.check.facts.expr import Call, Expr, Ref, name_of, show
from backwright.check.facts.forms import Param
from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.view.file import FileView
from backwright.check.view.operations import inputs
from backwright.check.view.routes import Route
from backwright.diagnostics import Severity

PRIVILEGED = frozenset({"is_admin", "is_superuser", "is_staff", "role", "roles"})
DUMPS = frozenset({"dict", "model_dump", "json"})
VALIDATORS = frozenset({"from_orm", "model_validate", "parse_obj"})
REQUESTS = frozenset({"fastapi.Request", "starlette.requests.Request"})


class MassAssignment(Rule):
    """The client decides which columns are set.

    What it finds:
        `Model(**body)` or `Model.model_validate(body)` in a route where the body is an
        unchecked dict (`await request.json()`), or its schema has a field such as
        `role` or `is_admin` and the route is not for administrators.
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
            if self._is_guarded(route):
                continue
            given = {param.name: param for param in inputs(file, route)}
            for call in file.calls_of(route.scope):
                for value in self._spread(file, call):
                    if self._is_loose(file, value, given, route.scope):
                        yield file.at(call, "the client decides which columns are set")

    @staticmethod
    def _is_guarded(route: Route) -> bool:
        asked = f"{route.function.params}{route.outer}"
        asked += show(route.decorator) + route.path
        return "admin" in asked.lower() or "superuser" in asked.lower()

    @staticmethod
    def _spread(file: FileView, call: Call) -> Iterator[Expr]:
        """Yield what sets columns unseen: `User(**body)`, `User.from_orm(body)`."""
        models = file.project.models
        if models.get(file.called(call)):
            yield from (value for key, value in call.keywords if not key)
            return
        model = models.get(file.name(call.receiver, call.scope))
        # With `update` somebody has thought of what the client may not set.
        if model and call.method in VALIDATORS and not call.keywords:
            yield from call.args

    @staticmethod
    def _is_loose(
        file: FileView, value: Expr, given: dict[str, Param], scope: int
    ) -> bool:
        root = file.value_of(value, scope)
        if isinstance(root, Call) and root.method in DUMPS:
            if root.keyword("exclude") or root.keyword("include"):
                return False
            request = file.type_of(Ref(root.receiver), scope).name
            if request in REQUESTS:
                return root.method == "json"
            root = Ref(root.receiver)
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
        return bool(fields & PRIVILEGED)
