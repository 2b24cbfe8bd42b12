"""What type an annotation says, behind aliases, `Annotated`, `Optional`."""

from collections.abc import Iterable
from typing import NamedTuple

from backwright.check.facts.expr import (
    Const,
    Expr,
    Items,
    Operation,
    Ref,
    Subscript,
)
from backwright.check.view.names import Names

DEEPEST = 10
TRANSPARENT = frozenset(
    {
        "Annotated",
        "Optional",
        "Final",
        "ClassVar",
        "Mapped",
        "Awaitable",
        "Coroutine",
        "AsyncGenerator",
        "AsyncIterator",
        "AsyncContextManager",
        "AbstractAsyncContextManager",
        "AbstractContextManager",
        "ContextManager",
    }
)
YIELDING = frozenset({"Generator", "Iterator", "AsyncGenerator", "AsyncIterator"})


class Type(NamedTuple):
    """A class by its canonical name, and what it holds (`list[User]`)."""

    name: str
    args: tuple["Type", ...] = ()


UNKNOWN = Type("")


class Annotations:
    """Reads annotations in the file where they stand."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._aliases: dict[str, Type] = {}

    def of_annotation(
        self, module: str, expr: Expr | None, left: int = DEEPEST
    ) -> Type:
        """Return the type that an annotation says; None and wrappers are left out."""
        if not left:
            return UNKNOWN
        match expr:
            case Ref():
                return self._named(self._names.resolve(module, expr.name), left - 1)
            case Const(value=str() as text):
                return self._named(self._names.resolve(module, text), left - 1)
            case Subscript():
                return self._subscripted(module, expr, left - 1)
            case Operation(operator="|"):
                return self._first(module, expr.parts, left - 1)
        return UNKNOWN

    def of_all(self, module: str, exprs: Iterable[Expr | None]) -> Type:
        """Return the type that all of some annotations say."""
        said = {self.of_annotation(module, expr) for expr in exprs}
        return said.pop() if len(said) == 1 else UNKNOWN

    def _first(self, module: str, parts: tuple[Expr, ...], left: int) -> Type:
        found = (self.of_annotation(module, part, left) for part in parts)
        return next((one for one in found if one.name), UNKNOWN)

    def _named(self, name: str, left: int) -> Type:
        if "." not in name:
            name = self._names.only_class_named(name)
        assign = self._names.assigns.get(name)
        if assign is None or name in self._names.classes:
            return Type(name)
        found = self._aliases.get(name)
        if found is None:
            self._aliases[name] = Type(name)
            module = name.removesuffix(f".{assign.target}")
            found = self.of_annotation(module, assign.value, left)
            found = self._aliases[name] = found if found.name else Type(name)
        return found

    def _subscripted(self, module: str, expr: Subscript, left: int) -> Type:
        outer = getattr(expr.value, "name", "")
        last = outer.rpartition(".")[2]
        inner = expr.key.items if isinstance(expr.key, Items) else (expr.key,)
        if last in TRANSPARENT or last in YIELDING:
            place = 2 if last == "Coroutine" and len(inner) > 2 else 0  # noqa: PLR2004
            return self.of_annotation(module, inner[place], left)
        if last == "Union":
            return self._first(module, inner, left)
        args = tuple(self.of_annotation(module, part, left) for part in inner)
        return Type(self._names.resolve(module, outer), args)
