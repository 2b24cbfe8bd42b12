"""One file as a rule sees it: its facts, and what its names mean in the project."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from backwright.check.facts.expr import (
    Call,
    Expr,
    Items,
    Ref,
    Subscript,
    is_written,
    name_of,
    text_of,
)
from backwright.check.facts.forms import Body, Class, Facts, Function, Outline
from backwright.check.finding import Finding, Placed
from backwright.check.view.annotations import UNKNOWN, Type
from backwright.check.view.queries import Query
from backwright.check.view.routes import Route
from backwright.check.view.sessions import Sessions

if TYPE_CHECKING:
    from backwright.check.view.project import Project


class FileView:
    """The facts of one file within its project."""

    def __init__(
        self,
        project: "Project",
        path: str,
        outline: Outline,
        load_body: Callable[[], Body],
    ) -> None:
        self.project = project
        self.path = path
        self.outline = outline
        self.module = outline.module
        self.layer = project.layer_of(path, outline)
        self._load_body = load_body

    @cached_property
    def body(self) -> Body:
        """What the file does."""
        return self._load_body()

    @cached_property
    def facts(self) -> Facts:
        """All facts of the file."""
        return Facts(self.outline, self.body)

    @property
    def functions(self) -> tuple[Function, ...]:
        """All functions and methods, in order."""
        return self.outline.functions

    @property
    def classes(self) -> tuple[Class, ...]:
        """All classes, in order of their ends."""
        return self.outline.classes

    @property
    def is_application(self) -> bool:
        """Whether it is code of the service itself: no test, migration or script."""
        return self.layer not in {"test", "migration", "tool"}

    @cached_property
    def words(self) -> frozenset[str]:
        """Every identifier that is read in the file, and every header's name."""
        return self.outline.words

    def at(self, place: Placed, message: str, width: int = 0) -> Finding:
        """Return a finding at a fact of this file."""
        end = getattr(place, "end_column", 0) or place.column + (
            width or len(getattr(place, "name", "")) or 1
        )
        return Finding(self.path, place.line, place.column, end, message)

    def name(self, dotted: str, scope: int = -1) -> str:
        """Return the canonical name of a name: `select` → `sqlalchemy.select`."""
        return self.project.names.resolve_in(self.module, scope, dotted)

    def called(self, call: Call) -> str:
        """Return the canonical name of what is called; none for a method of a value."""
        root, _, rest = call.func.partition(".")
        name = self.name(call.func, call.scope) if root else ""
        made_here = rest and name == call.func and (call.scope, root) in self._assigned
        return "" if made_here else name

    @cached_property
    def calls_by_name(self) -> dict[str, list[Call]]:
        """The calls by canonical name."""
        found: dict[str, list[Call]] = defaultdict(list)
        for call in self.body.calls:
            found[self.called(call)].append(call)
        return found

    @cached_property
    def calls_by_method(self) -> dict[str, list[Call]]:
        """The calls by the last part of their name."""
        found: dict[str, list[Call]] = defaultdict(list)
        for call in self.body.calls:
            found[call.method].append(call)
        return found

    def calls_to(self, *names: str) -> Iterator[Call]:
        """Yield the calls to functions with these canonical names."""
        for name in names:
            yield from self.calls_by_name.get(name, ())

    def methods_named(self, *names: str) -> Iterator[Call]:
        """Yield the calls whose name ends in one of these."""
        for name in names:
            yield from self.calls_by_method.get(name, ())

    @cached_property
    def _by_scope(self) -> dict[int, list[Call]]:
        found: dict[int, list[Call]] = defaultdict(list)
        for call in self.body.calls:
            found[call.scope].append(call)
        return found

    def calls_of(self, scope: int) -> list[Call]:
        """Return the calls directly in a function."""
        return self._by_scope.get(scope, [])

    def in_async(self, scope: int) -> bool:
        """Tell whether code of a function runs on the event loop."""
        return scope >= 0 and self.functions[scope].is_async

    def type_of(self, expr: Expr | None, scope: int = -1) -> Type:
        """Return the type of an expression in a function, if the code says it."""
        if isinstance(expr, Ref):
            return self._type_of_name(expr.name, scope)
        return self.project.inference.of_expr(self.module, scope, self.facts, expr)

    @cached_property
    def _types(self) -> dict[tuple[str, int], Type]:
        return {}

    def _type_of_name(self, name: str, scope: int) -> Type:
        key = (name, scope)
        if key not in self._types:
            self._types[key] = self.project.inference.of_expr(
                self.module, scope, self.facts, Ref(name)
            )
        return self._types[key]

    def type_named(self, annotation: Expr | None) -> Type:
        """Return the type that an annotation of this file says."""
        return self.project.inference.of_annotation(self.module, annotation)

    def value_of(self, expr: Expr | None, scope: int) -> Expr | None:
        """Follow a local or module-level name to the value that it was first given.

        A name that goes through a list of literals has the first of them.
        """
        known = self._assigned
        for _ in range(6):
            if not isinstance(expr, Ref):
                break
            found = known.get((scope, expr.name)) or known.get((-1, expr.name))
            if found is None or found == expr:
                break
            expr = found
        return expr

    @cached_property
    def _assigned(self) -> dict[tuple[int, str], Expr]:
        found: dict[tuple[int, str], Expr] = {}
        for made in self.body.assigns:
            if made.value is not None and made.form == "=":
                found.setdefault((made.scope, made.target), made.value)
        for made in self.body.assigns:
            if made.form == "for":
                name = name_of(made.value)
                known = found.get((made.scope, name)) or found.get((-1, name))
                values = known or made.value
                if isinstance(values, Items) and is_written(values):
                    found.setdefault((made.scope, made.target), values.items[0])
        return found

    @cached_property
    def _sessions(self) -> Sessions:
        return Sessions(self)

    @property
    def queries(self) -> list[Query]:
        """Where the file talks to the database."""
        return self._sessions.queries

    def session_type(self, call: Call) -> Type:
        """Return the type of the session that a call is made on, if it is one."""
        return self._sessions.session_type(call)

    def queries_of(self, scope: int) -> list[Query]:
        """Return the queries directly in a function."""
        return [query for query in self.queries if query.call.scope == scope]

    def callee(self, call: Call) -> str:
        """Return the canonical name of the project's function that a call runs."""
        functions = self.project.names.functions
        name = self.called(call)
        if name in functions:
            return name
        owner = self.type_of(call.on, call.scope) if call.on else UNKNOWN
        if call.receiver:
            owner = self._type_of_name(call.receiver, call.scope)
        if not owner.name:
            return ""
        whole = sorted(self.project.ancestry.of(owner.name), key=owner.name.__ne__)
        for ancestor in whole:
            if f"{ancestor}.{call.method}" in functions:
                return f"{ancestor}.{call.method}"
        return ""

    @cached_property
    def routes(self) -> list[Route]:
        """The operations that this file defines."""
        return self.project.routes_of(self.module)

    def literal(self, expr: Expr | None) -> str | None:
        """Return the text of a literal, or of a constant that the file defines."""
        found = self.value_of(expr, -1)
        if isinstance(found, Subscript):
            return None
        return text_of(found)
