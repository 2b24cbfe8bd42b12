"""What a route takes and gives."""

import re
from collections.abc import Iterator

from backwright.check.facts.expr import Call, Const, Expr, Ref, Subscript, name_of
from backwright.check.facts.forms import Function, Param
from backwright.check.view.annotations import Type
from backwright.check.view.file import FileView
from backwright.check.view.routes import Route

PATH_NAME = re.compile(r"\{(\w+)(?::\w+)?\}")
FRAMEWORK = frozenset(
    {
        "Request",
        "Response",
        "WebSocket",
        "BackgroundTasks",
        "HTTPConnection",
        "SecurityScopes",
    }
)
LISTS = frozenset({"list", "List", "Sequence", "Iterable", "set", "tuple"})
INJECTING = frozenset({"Depends", "Security"})
NO_CONTENT = ("204", "205", "304")


def response_of(route: Route) -> Expr | None:
    """Return what a route says it answers: `response_model`, else its annotation."""
    said = route.decorator.keyword("response_model")
    if said is not None and not (isinstance(said, Const) and said.value is None):
        return said
    return route.function.returns


def answered(file: FileView, route: Route) -> Iterator[Type]:
    """Yield the classes in what a route answers: those in lists and envelopes too."""
    yield from within(file.type_named(response_of(route)))


def within(kind: Type) -> Iterator[Type]:
    """Yield a type, and what it holds: `list[User]`, then `User`."""
    yield kind
    for held in kind.args:
        yield from within(held)


def answers_page(file: FileView, route: Route) -> bool:
    """Tell whether a route answers a page for people, no data for programs."""
    said = name_of(route.decorator.keyword("response_class"))
    return "HTML" in said or any(
        call.method == "TemplateResponse" for call in file.calls_of(route.scope)
    )


def is_list(annotation: Expr | None) -> bool:
    """Tell whether an annotation is a plain list."""
    if not isinstance(annotation, Subscript):
        return False
    return name_of(annotation.value).rpartition(".")[2] in LISTS


def element_of(annotation: Expr | None) -> Expr | None:
    """Return what a list holds, or the annotation itself."""
    if isinstance(annotation, Subscript) and is_list(annotation):
        return annotation.key
    return annotation


def status_of(route: Route) -> str:
    """Return the status code of success as digits, or the empty string."""
    said = route.decorator.keyword("status_code")
    text = str(said.value) if isinstance(said, Const) else name_of(said)
    found = re.search(r"\d{3}", text)
    if found:
        return found.group()
    names = {"CREATED": "201", "ACCEPTED": "202", "NO_CONTENT": "204"}
    return names.get(text.rpartition(".")[2], "")


def has_no_body(route: Route) -> bool:
    """Tell whether the answer has no body, so needs no model."""
    return status_of(route) in NO_CONTENT or "WEBSOCKET" in route.methods


def path_names(route: Route) -> set[str]:
    """Return the names of the parameters in the path."""
    return set(PATH_NAME.findall(route.path))


def injected(file: FileView, param: Param) -> Call | None:
    """Return the `Depends(…)` of a parameter, in its default or its annotation."""
    if isinstance(param.default, Call) and param.default.method in INJECTING:
        return param.default
    return in_annotation(file, param.annotation, INJECTING)


def in_annotation(
    file: FileView, annotation: Expr | None, names: frozenset[str]
) -> Call | None:
    """Return a call in `Annotated[…]`, be it behind an alias of another module."""
    _, found = behind(file, annotation)
    index = found.key if isinstance(found, Subscript) else None
    for item in getattr(index, "items", ()):
        if isinstance(item, Call) and item.method in names:
            return item
    return None


def behind(file: FileView, annotation: Expr | None) -> tuple[FileView, Expr | None]:
    """Follow an alias to the annotation that it stands for, and the file it is in."""
    for _ in range(5):
        if not isinstance(annotation, Ref):
            break
        name = file.name(annotation.name)
        assign = file.project.names.assigns.get(name)
        home = (
            file.project.file_of(name.removesuffix(f".{assign.target}"))
            if assign
            else None
        )
        if assign is None or home is None or assign.value is None:
            break
        file, annotation = home, assign.value
    return file, annotation


def inputs(file: FileView, route: Route) -> Iterator[Param]:
    """Yield the parameters that the client fills in."""
    for param in route.function.params:
        if param.name in {"self", "cls"} or param.kind in {"*", "**"}:
            continue
        kind = file.type_named(param.annotation).name.rpartition(".")[2]
        if kind not in FRAMEWORK and injected(file, param) is None:
            yield param


def arguments(call: Call, function: Function) -> Iterator[tuple[str, Expr]]:
    """Yield what a call gives a function of the project: its parameters, the values."""
    names = [param.name for param in function.params if param.kind == "positional"]
    if function.klass >= 0 and names[:1] in (["self"], ["cls"]):
        del names[0]
    yield from zip(names, call.args, strict=False)
    yield from ((name, value) for name, value in call.keywords if name)
