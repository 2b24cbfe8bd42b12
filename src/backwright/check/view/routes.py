"""The routes of an application: their whole paths and all their dependencies."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from backwright.check.facts.expr import (
    Call,
    Expr,
    Items,
    Operation,
    Ref,
    name_of,
    parts_of,
    text_of,
)
from backwright.check.facts.forms import Function, Outline
from backwright.check.view.ancestry import Ancestry
from backwright.check.view.names import Names
from backwright.check.view.paths import path_said, prefix_said

METHODS = frozenset(
    {
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "head",
        "options",
        "api_route",
        "route",
        "websocket",
    }
)
ROUTERS = frozenset(
    {
        "fastapi.APIRouter",
        "fastapi.FastAPI",
        "fastapi.routing.APIRouter",
        "fastapi.applications.FastAPI",
    }
)
DEEPEST = 12


class Router(NamedTuple):
    """A router or an application.

    Attributes:
        key: The canonical name of the variable that holds it.
        module: Where it is made.
        made: The call that makes it.
        is_app: Whether it is a `FastAPI`.
    """

    key: str
    module: str
    made: Call
    is_app: bool


class Inclusion(NamedTuple):
    """`parent.include_router(child, prefix=…, dependencies=…)`."""

    parent: str
    child: str
    module: str
    call: Call


class Dependency(NamedTuple):
    """What `Depends` is given, and the module in which to understand it."""

    module: str
    scope: int
    target: Expr


class Route(NamedTuple):
    """An operation.

    Attributes:
        module: Where its function is.
        scope: The index of its function in that file.
        function: The function.
        decorator: The call that registers it, `@router.get("/x")`.
        methods: The HTTP methods, in capitals.
        paths: Its whole paths, one for each way in which its router is included.
        router: The router's canonical name.
        outer: The dependencies of its routers and inclusions.
        included: Whether an application serves it.
    """

    module: str
    scope: int
    function: Function
    decorator: Call
    methods: tuple[str, ...]
    paths: tuple[str, ...]
    router: str
    outer: tuple[Dependency, ...]
    included: bool

    @property
    def path(self) -> str:
        """The first of its paths."""
        return self.paths[0]


class Routes:
    """Finds the routers of a project, how they are joined, and their routes."""

    def __init__(
        self, outlines: Mapping[str, Outline], names: Names, ancestry: Ancestry
    ) -> None:
        self._outlines = outlines
        self._names = names
        self._ancestry = ancestry
        self.routers: dict[str, Router] = {}
        self.parents: dict[str, list[Inclusion]] = defaultdict(list)
        self._ways: dict[str, list[tuple[str, tuple[Dependency, ...], bool]]] = {}
        for module, outline in outlines.items():
            self._find_routers(module, outline)
        for module, outline in outlines.items():
            for call in outline.wiring:
                self._include(module, call)
        self.all = [
            route
            for module, outline in outlines.items()
            for route in self._routes_of(module, outline)
        ]

    def is_router(self, module: str, func: str) -> bool:
        """Tell whether calling a name makes a router or an application."""
        name = self._names.resolve(module, func)
        # A project may make its own class of routers by a function.
        return name.endswith(".APIRouter") or self._ancestry.is_a(name, ROUTERS)

    def _find_routers(self, module: str, outline: Outline) -> None:
        for made in outline.assigns:
            if isinstance(made.value, Call) and self.is_router(module, made.value.func):
                self._add(f"{module}.{made.target}", module, made.value)
        for scope, target, call in outline.routers:
            if self.is_router(module, call.func):
                self._add(f"{module}:{scope}.{target}", module, call)

    def _add(self, key: str, module: str, made: Call) -> None:
        name = self._names.resolve(module, made.func)
        is_app = any(item.endswith("FastAPI") for item in self._ancestry.of(name))
        self.routers[key] = Router(key, module, made, is_app)

    def key_of(self, module: str, scope: int, name: str) -> str:
        """Return the canonical name of a router that a name stands for here."""
        while scope >= 0:
            local = f"{module}:{scope}.{name}"
            if local in self.routers:
                return local
            scope = self._outlines[module].functions[scope].parent
        return self._names.resolve(module, name)

    def _include(self, module: str, call: Call) -> None:
        if not is_mount(call) and call.method != "include_router":
            return
        child = call.argument(*((1, "app") if is_mount(call) else (0, "router")))
        parent = self.key_of(module, call.scope, call.receiver)
        if parent not in self.routers:
            # A parameter or an attribute (`self.app`): taken for an application.
            parent = ""
        for key in self._meant(module, call.scope, name_of(child)):
            self.parents[key].append(Inclusion(parent, key, module, call))

    def _meant(self, module: str, scope: int, name: str) -> list[str]:
        """Return the routers that a name means: one, or those a factory is given."""
        function = self._outlines[module].functions[scope] if scope >= 0 else None
        places = [one.name for one in function.params] if function else []
        if function is None or name not in places:
            return [self.key_of(module, scope, name)]
        factory = f"{module}.{function.qualname}"
        return [
            self.key_of(
                home, -1, name_of(made.value.argument(places.index(name), name))
            )
            for home, outline in self._outlines.items()
            for made in outline.assigns
            if isinstance(made.value, Call)
            and made.value.method == function.name
            and self._names.resolve(home, made.value.func) == factory
        ]

    def _routes_of(self, module: str, outline: Outline) -> list[Route]:
        found: list[Route] = []
        for index, function in enumerate(outline.functions):
            for item in function.decorators:
                if isinstance(item, Call) and item.method in METHODS:
                    key = self.key_of(module, function.parent, item.receiver)
                    if key in self.routers:
                        found.append(self._route(module, index, function, item, key))
        return found

    def _route(
        self, module: str, index: int, function: Function, call: Call, key: str
    ) -> Route:
        own = path_said(self._names, module, call.argument(0, "path")) or ""
        ways = self._ways_to(key, DEEPEST)
        outer = dependencies_of(module, call) + tuple(
            dependency for _, given, _ in ways[:1] for dependency in given
        )
        return Route(
            module,
            index,
            function,
            call,
            methods_of(call),
            tuple(prefix + own for prefix, _, _ in ways),
            key,
            outer,
            any(served for _, _, served in ways),
        )

    def _ways_to(
        self, key: str, left: int
    ) -> list[tuple[str, tuple[Dependency, ...], bool]]:
        """Return each prefix under which a router is reached, with its dependencies."""
        known = self._ways.get(key)
        if known is not None:
            return known
        router = self.routers.get(key)
        own: tuple[str, tuple[Dependency, ...]] = ("", ())
        if router is not None:
            prefix = router.made.keyword("prefix")
            own = (
                prefix_said(self._names, router.module, prefix),
                dependencies_of(router.module, router.made),
            )
        found = [
            (before + between + own[0], outer + inner + own[1], served)
            for inclusion in (self.parents.get(key, ()) if left else ())
            for before, outer, served in self._ways_above(inclusion, left - 1)
            for between, inner in [self._inclusion(inclusion)]
        ]
        is_app = router is not None and router.is_app
        found = found or [(own[0], own[1], is_app)]
        self._ways[key] = found
        return found

    def _ways_above(
        self, inclusion: Inclusion, left: int
    ) -> list[tuple[str, tuple[Dependency, ...], bool]]:
        if not inclusion.parent:
            return [("", (), True)]
        ways = self._ways_to(inclusion.parent, left)
        if is_mount(inclusion.call):
            # A mounted application asks for what it depends on itself.
            return [(before, (), served) for before, _, served in ways]
        return ways

    def _inclusion(self, inclusion: Inclusion) -> tuple[str, tuple[Dependency, ...]]:
        call, module = inclusion.call, inclusion.module
        prefix = call.argument(0, "path") if is_mount(call) else call.keyword("prefix")
        return prefix_said(self._names, module, prefix), dependencies_of(module, call)


def is_mount(call: Call) -> bool:
    """Tell whether a call mounts an application: `app.mount("/api", api)`."""
    return call.method == "mount"


def methods_of(call: Call) -> tuple[str, ...]:
    """Return the HTTP methods that a registering call names."""
    if call.method not in {"api_route", "route"}:
        return (call.method.upper(),)
    given = call.keyword("methods")
    if isinstance(given, Items):
        return tuple(filter(None, (text_of(item) for item in given.items)))
    return ("GET",)


def dependencies_of(module: str, call: Call) -> tuple[Dependency, ...]:
    """Return what `dependencies=[Depends(…)]` of a call names."""
    return tuple(
        Dependency(
            module,
            call.scope,
            item.args[0] if isinstance(item, Call) and item.args else item,
        )
        for item in _listed(call.keyword("dependencies"))
    )


def _listed(given: Expr | None) -> Iterator[Call | Ref]:
    """Yield what is in a list: `[*ALL, one]`, `[one] + ALL`, `[one] if x else ()`."""
    if isinstance(given, Call | Ref):
        yield given
    elif isinstance(given, Items | Operation):
        # What a choice depends on is not in the list.
        is_choice = isinstance(given, Operation) and given.operator == "if"
        for part in parts_of(given)[is_choice:]:
            yield from _listed(part)
