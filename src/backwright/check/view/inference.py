"""What type an expression has, as far as the code says so; never a guess by a name."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from backwright.check.facts.expr import (
    Call,
    Expr,
    Member,
    Operation,
    Ref,
    name_of,
)
from backwright.check.facts.forms import Assign, Facts, Function, Param
from backwright.check.view.ancestry import Ancestry
from backwright.check.view.annotations import DEEPEST, UNKNOWN, Annotations, Type
from backwright.check.view.customs import customary_sessions
from backwright.check.view.names import Names
from backwright.check.view.queries import is_session

MAKERS = {
    "sqlalchemy.orm.sessionmaker": "sqlalchemy.orm.Session",
    "sqlalchemy.orm.scoped_session": "sqlalchemy.orm.Session",
    "sqlalchemy.ext.asyncio.async_sessionmaker": "sqlalchemy.ext.asyncio.AsyncSession",
    "sqlalchemy.ext.asyncio.async_scoped_session": (
        "sqlalchemy.ext.asyncio.AsyncSession"
    ),
}
RESULTS = {
    "sqlalchemy.create_engine": "sqlalchemy.Engine",
    "sqlalchemy.ext.asyncio.create_async_engine": "sqlalchemy.ext.asyncio.AsyncEngine",
    "sqlmodel.create_engine": "sqlalchemy.Engine",
    "aioredis.from_url": "aioredis.Redis",
    "redis.from_url": "redis.Redis",
    "redis.Redis.from_url": "redis.Redis",
    "redis.asyncio.from_url": "redis.asyncio.Redis",
    "redis.asyncio.Redis.from_url": "redis.asyncio.Redis",
    "requests.session": "requests.Session",
}


def _made(names: Names, home: str, maker: Call) -> Type:
    """Return what a maker of sessions makes; UNKNOWN of another maker."""
    usual = MAKERS.get(names.resolve(home, maker.func))
    said = name_of(maker.keyword("class_"))
    if usual is None:
        return UNKNOWN
    return Type(names.resolve(home, said) if said else usual)


class Inference:
    """Answers for the types of names and expressions, file by file."""

    def __init__(self, names: Names, ancestry: Ancestry) -> None:
        self._names = names
        self._ancestry = ancestry
        self._annotations = Annotations(names)
        self._fields: dict[tuple[str, str], Type] = {}
        self._returns: dict[str, Type] = {}
        self._bindings: dict[str, dict[tuple[int, str], Assign]] = {}

    def of_annotation(self, module: str, expr: Expr | None) -> Type:
        """Return the type that an annotation says; None and wrappers are left out."""
        return self._annotations.of_annotation(module, expr)

    def of_param(self, module: str, param: Param) -> Type:
        """Return a parameter's type: its annotation, its `Depends`, or custom."""
        found = self.of_annotation(module, param.annotation)
        if found.name:
            return found
        given = param.default
        if isinstance(given, Call) and given.method in {"Depends", "Security"}:
            return self._result(module, name_of(given.argument(0, "dependency")))
        return UNKNOWN if param.annotation else self.custom.get(param.name, UNKNOWN)

    @cached_property
    def custom(self) -> dict[str, Type]:
        """The parameters' names by which the project always means a session."""
        return customary_sessions(self._names, self._annotations)

    def _result(self, module: str, func: str) -> Type:
        """Return what calling a name gives."""
        if not func:
            return UNKNOWN
        name = self._names.resolve(module, func)
        if name in RESULTS:
            return Type(RESULTS[name])
        function = self._names.functions.get(name)
        if function is not None:
            return self.of_result(name, function)
        made_by = self._names.assigns.get(name)
        if made_by is not None and isinstance(made_by.value, Call):
            home = name.removesuffix(f".{made_by.target}")
            return _made(self._names, home, made_by.value)
        owner, _, last = name.rpartition(".")
        if name in self._names.classes or last[:1].isupper():
            return Type(name)
        # By custom another way to make one: `Redis.from_url(…)`.
        other = last.startswith("from_") and owner.rpartition(".")[2][:1].isupper()
        return Type(owner) if other else UNKNOWN

    def of_result(self, name: str, function: Function) -> Type:
        """Return the type of what a function gives back: what all overloads say."""
        found = self._returns.get(name)
        if found is None:
            self._returns[name] = UNKNOWN
            module = name.removesuffix(f".{function.qualname}")
            found = self._annotations.of_all(module, self._names.results(name))
            if found.name.rpartition(".")[2] == "Self":
                found = Type(name.rpartition(".")[0])
            self._returns[name] = found
        return found

    def of_member(self, owner: Type, name: str) -> Type:
        """Return the type of an attribute of a class of the project."""
        key = (owner.name, name)
        found = self._fields.get(key)
        if found is None:
            self._fields[key] = UNKNOWN
            found = self._fields[key] = self._member(owner, name)
        return found

    def _member(self, owner: Type, name: str) -> Type:
        for ancestor in sorted(self._ancestry.of(owner.name), key=owner.name.__ne__):
            klass = self._names.classes.get(ancestor)
            if klass is None:
                continue
            module = self._ancestry.module_of(ancestor, klass)
            for field in klass.fields:
                if field.name == name and field.annotation is not None:
                    return self.of_annotation(module, field.annotation)
            if name in klass.instance:
                return self._assigned(module, klass.instance[name])
            getter = self._names.functions.get(f"{ancestor}.{name}")
            if getter and any(
                getattr(item, "name", "").endswith("property")
                for item in getter.decorators
            ):
                return self.of_result(f"{ancestor}.{name}", getter)
        return UNKNOWN

    def _assigned(self, module: str, expr: Expr) -> Type:
        if isinstance(expr, Operation) and expr.operator in {"or", "if"}:
            found = (self._assigned(module, part) for part in expr.parts)
            return next((one for one in found if one.name), UNKNOWN)
        if isinstance(expr, Call):
            if expr.method in {"Depends", "Security"} and expr.args:
                return self._result(module, name_of(expr.args[0]))
            return self._result(module, expr.func)
        return self.of_annotation(module, expr)

    def _of_call(
        self, module: str, scope: int, facts: Facts, call: Call, left: int
    ) -> Type:
        if call.func.startswith("."):
            inner = self.of_expr(module, scope, facts, call.on, left)
            return self._method_result(inner, call.method)
        owner = UNKNOWN
        if call.receiver:
            owner = self.of_expr(module, scope, facts, Ref(call.receiver), left)
        if is_session(owner.name) and call.method in {"get", "get_one"}:
            entity = name_of(call.argument(0, "entity"))
            return Type(self._names.resolve(module, entity)) if entity else UNKNOWN
        if call.receiver and owner.name:
            return self._method_result(owner, call.method)
        return self._result(module, call.func)

    def _method_result(self, owner: Type, method: str) -> Type:
        for ancestor in sorted(self._ancestry.of(owner.name), key=owner.name.__ne__):
            function = self._names.functions.get(f"{ancestor}.{method}")
            if function is not None:
                return self.of_result(f"{ancestor}.{method}", function)
        return UNKNOWN

    def of_expr(
        self,
        module: str,
        scope: int,
        facts: Facts,
        expr: Expr | None,
        left: int = DEEPEST,
    ) -> Type:
        """Return the type of an expression in a function."""
        if not left:
            return UNKNOWN
        match expr:
            case Call():
                return self._of_call(module, scope, facts, expr, left - 1)
            case Member():
                inner = self.of_expr(module, scope, facts, expr.value, left - 1)
                return self.of_member(inner, expr.name) if inner.name else UNKNOWN
            case Ref():
                return self._of_name(module, scope, facts, expr.name, left)
        return UNKNOWN

    def _of_name(
        self, module: str, scope: int, facts: Facts, dotted: str, left: int
    ) -> Type:
        root, *rest = dotted.split(".")
        found = self._root(module, scope, facts, root, left)
        for name in rest:
            if not found.name:
                break
            found = self.of_member(found, name)
        return found

    def _root(
        self, module: str, scope: int, facts: Facts, root: str, left: int
    ) -> Type:
        functions = facts.outline.functions
        while scope >= 0:
            function = functions[scope]
            if root in {"self", "cls"} and function.klass >= 0:
                klass = facts.outline.classes[function.klass]
                return Type(f"{module}.{klass.qualname}")
            for param in function.params:
                if param.name == root:
                    return self.of_param(module, param)
            made = self._bound(module, facts).get((scope, root))
            if made is not None:
                return self._of_assign(module, facts, made, left - 1)
            scope = function.parent
        return self._global(module, root)

    def _bound(self, module: str, facts: Facts) -> dict[tuple[int, str], Assign]:
        """Return what each name of a file is first given, by function and name."""
        found = self._bindings.get(module)
        if found is None:
            found = self._bindings[module] = {}
            for made in (*facts.body.assigns, *_comprehended(facts)):
                found.setdefault((made.scope, made.target), made)
        return found

    def _of_assign(self, module: str, facts: Facts, made: Assign, left: int) -> Type:
        if made.annotation is not None:
            return self.of_annotation(module, made.annotation)
        found = self.of_expr(module, made.scope, facts, made.value, left)
        if made.form == "for":
            return found.args[-1] if found.args else UNKNOWN
        return found

    def _global(self, module: str, root: str) -> Type:
        name = self._names.resolve(module, root)
        assign = self._names.assigns.get(name)
        if assign is None:
            return UNKNOWN
        home = name.removesuffix(f".{assign.target}")
        if assign.annotation is not None:
            return self.of_annotation(home, assign.annotation)
        if isinstance(assign.value, Call):
            return self._result(home, assign.value.func)
        return UNKNOWN


def _comprehended(facts: Facts) -> Iterator[Assign]:
    """Yield the names of comprehensions, of which a function has one of the name."""
    loops = [loop for loop in facts.body.loops if loop.kind == "comprehension"]
    times = Counter((loop.scope, loop.target) for loop in loops)
    for loop in loops:
        place = (loop.line, 1, loop.scope, -1)
        if times[loop.scope, loop.target] == 1:
            yield Assign(loop.target, None, loop.iterable, *place, "for")
