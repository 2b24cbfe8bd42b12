"""One file, one pass: from its syntax tree to its facts."""

import ast
import builtins
import hashlib
import re

from backwright.check.facts.comments import comments_of
from backwright.check.facts.expr import (
    Call,
    Const,
    Expr,
    Operation,
    Pairs,
    Ref,
    Text,
    name_of,
    show,
    text_of,
)
from backwright.check.facts.forms import (
    Assign,
    Body,
    Class,
    Facts,
    Function,
    Outline,
)
from backwright.check.facts.ledger import Ledger
from backwright.check.facts.statements import StatementReader

REQUESTS = frozenset(
    {
        "get",
        "post",
        "put",
        "patch",
        "delete",
        "request",
        "websocket_connect",
    }
)
TEST_MODULE = re.compile(r"(?:^|\.)(?:tests|test_\w+)(?:\.|$)")
LOGGING = ("debug", "info", "warning", "error", "exception", "critical", "getLogger")
HARMLESS = frozenset((*dir(builtins), *dir(str), *dir(list), *dir(dict), *LOGGING)) - {
    "get",
    "update",
}
WIRING = frozenset(
    {
        "add_api_route",
        "add_event_handler",
        "add_exception_handler",
        "add_middleware",
        "exception_handler",
        "include_router",
        "middleware",
        "mount",
    }
)


def collect(tree: ast.Module, text: str, module: str, *, package: bool) -> Facts:
    """Return the facts of a module.

    Args:
        tree: Its syntax tree.
        text: Its text, for comments.
        module: Its dotted name.
        package: Whether it is the `__init__` of a package.
    """
    reader = StatementReader(module, text, package=package)
    reader.block(tree.body)
    ledger = reader.ledger
    outline = _outline(ledger, module, text, package=package)
    # No rule asks what names a test reads, and a third of most projects is tests.
    is_test = bool(TEST_MODULE.search(module))
    body = Body(
        tuple(ledger.calls),
        tuple(ledger.assigns),
        tuple(ledger.loops),
        () if is_test else tuple(ledger.accesses),
        () if is_test else tuple(ledger.comparisons),
        tuple(ledger.raises),
        tuple(ledger.handlers),
        tuple(ledger.returns),
        comments_of(text),
        tuple(ledger.asserts),
    )
    return Facts(outline, body)


def _outline(ledger: Ledger, module: str, text: str, *, package: bool) -> Outline:
    functions = tuple(made for made in ledger.functions if made is not None)
    classes = tuple(made for made in ledger.classes if made is not None)
    assigns = tuple(
        made for made in ledger.assigns if made.scope < 0 and made.form == "="
    )
    lines = text.count("\n") + 1
    wiring = tuple(call for call in ledger.calls if call.method in WIRING)
    return Outline(
        module,
        package,
        tuple(ledger.imports),
        functions,
        classes,
        assigns,
        wiring,
        _local_routers(ledger, wiring),
        frozenset(ledger.words),
        _requested(ledger, module),
        lines,
        lines - len(ledger.listed),
        _shape(ledger, functions, classes, assigns),
    )


def _local_routers(
    ledger: Ledger, wiring: tuple[Call, ...]
) -> tuple[tuple[int, str, Call], ...]:
    used = {call.receiver for call in wiring}
    used |= {name_of(call.argument(0, "router")) for call in wiring}
    used |= {
        item.receiver
        for made in ledger.functions
        for item in (made.decorators if made else ())
        if isinstance(item, Call)
    }
    return tuple(
        (made.scope, made.target, made.value)
        for made in ledger.assigns
        if made.scope >= 0 and isinstance(made.value, Call) and made.target in used
    )


def _requested(ledger: Ledger, module: str) -> tuple[str, ...]:
    if "test" not in module:
        return ()
    found: dict[str, None] = {}
    for call in ledger.calls:
        if call.method in REQUESTS:
            for value in call.args[:2]:
                path = _path_text(value)
                if "/" in path:
                    found[path] = None
    return tuple(found)


def _path_text(value: Expr) -> str:
    if isinstance(value, Text):
        return "".join(text_of(part) or "*" for part in value.parts)
    if isinstance(value, Operation) and value.operator == "+":
        return "".join(text_of(part) or "*" for part in value.parts)
    return text_of(value) or ""


def _shape(
    ledger: Ledger,
    functions: tuple[Function, ...],
    classes: tuple[Class, ...],
    assigns: tuple[Assign, ...],
) -> str:
    """Return a digest of all that may matter to other files, without positions."""
    texts = [f"{made.name}<{made.target}" for made in ledger.imports]
    texts += [_signature(made) for made in functions]
    texts += [_class_shape(made) for made in classes]
    texts += [
        f"{made.target}={show(made.annotation)}{show(made.value)}"
        for made in assigns
        if made.annotation is not None or not isinstance(made.value, Const | Pairs)
    ]
    texts += sorted(_effects(ledger, functions))
    texts += [
        f"{made.scope}>{made.value.name}"
        for made in ledger.returns
        if isinstance(made.value, Ref)
    ]
    return hashlib.blake2b(
        "\n".join(texts).encode(errors="replace"), digest_size=16
    ).hexdigest()


def _signature(made: Function) -> str:
    params = ",".join(
        f"{param.kind}{param.name}:{show(param.annotation)}={show(param.default)}"
        for param in made.params
    )
    decorators = "@".join(map(show, made.decorators))
    return f"{made.is_async}{made.qualname}({params}){show(made.returns)}@{decorators}"


def _class_shape(made: Class) -> str:
    fields = ",".join(
        f"{field.name}:{show(field.annotation)}={show(field.value)}"
        for field in made.fields
    )
    instance = ",".join(
        f"{name}:{show(value)}" for name, value in made.instance.items()
    )
    return f"{made.qualname}({','.join(map(show, made.bases))}){fields};{instance}"


def _effects(ledger: Ledger, functions: tuple[Function, ...]) -> set[str]:
    """Return which functions call what; whoever calls them may ask what that does."""
    return {
        f"{functions[call.scope].qualname}:{call.func}"
        for call in ledger.calls
        if call.scope >= 0 and call.method not in HARMLESS
    }
