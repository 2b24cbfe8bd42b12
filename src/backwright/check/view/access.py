"""Who may call a route: is there any sign that it asks who calls?"""

import re

from backwright.check.facts.expr import Call, Expr, Ref, calls_in, name_of, names_in
from backwright.check.view.file import FileView
from backwright.check.view.operations import INJECTING, behind, injected
from backwright.check.view.routes import Dependency, Route

SIGN = re.compile(
    r"auth|user|actor|principal|permission|token|credential|api_?key|scope|role|login"
    r"|admin|tenant|identity|signature|secret|session_?id|bearer|jwt|csrf|verif|member"
    r"|account|owner|subject|viewer|protect|guard|access|allow|require|captcha|policy",
    re.IGNORECASE,
)
OPEN_PATH = re.compile(
    r"log-?_?in|log-?_?out|sign-?_?in|sign-?_?up|sign-?_?out|register|registration|token"
    r"|refresh|password|forgot|reset|verify|verification|confirm|activate|callback"
    r"|webhook|hook|oauth|authorize|saml|sso|health|ready|live|ping|metrics|public"
    r"|subscribe|contact|feedback|invite|\bevents?\b|otp|mfa|magic|captcha|csrf|auth(?!or)"
    r"|\bopen\b",
    re.IGNORECASE,
)
MIDDLEWARE = re.compile(r"auth|session|permission|jwt|token|login", re.IGNORECASE)


def asks_who(file: FileView, route: Route) -> bool:
    """Tell whether anything about a route may ask who calls; in doubt, yes."""
    if any(_is_sign(item.target) for item in route.outer):
        return True
    if any(_dependency_asks(file, item, 4) for item in route.outer):
        return True
    function = route.function
    others = (item for item in function.decorators if item is not route.decorator)
    if any(_is_sign(item) for item in others):
        return True
    return _parameters_ask(file, route.scope, 5) or _class_asks(file, route)


def _is_sign(expr: Expr) -> bool:
    return any(SIGN.search(name) for name in names_in(expr))


def _dependency_asks(file: FileView, item: Dependency, left: int) -> bool:
    home = file.project.file_of(item.module)
    if home is None:
        return False
    target = item.target
    if item.scope >= 0:
        # Where the application is made, the list may have a name of its own.
        target = home.value_of(target, item.scope) or target
    return _target_asks(home, target, left)


def _target_asks(file: FileView, target: Expr | None, left: int) -> bool:
    if target is None or not left:
        return False
    if _is_sign(target):
        return True
    if isinstance(target, Ref):
        home, meant = behind(file, target)
        if meant is not None and meant is not target:
            return any(
                _target_asks(home, call.argument(0, "dependency"), left - 1)
                for call in calls_in(meant)
                if call.method in INJECTING
            ) or _is_sign(meant)
    name = target.func if isinstance(target, Call) else name_of(target)
    found = file.project.function(file.name(name)) if name else None
    return found is not None and _parameters_ask(found[0], found[1], left - 1)


def _parameters_ask(file: FileView, index: int, left: int) -> bool:
    if not left:
        return False
    for param in file.functions[index].params:
        given = injected(file, param)
        if given is None:
            continue
        kind = file.type_named(param.annotation).name.rpartition(".")[2]
        if SIGN.search(param.name) or SIGN.search(kind) or given.method == "Security":
            return True
        if _is_sign(param.annotation or given):
            return True
        home, _ = behind(file, param.annotation)
        if _target_asks(home, given.argument(0, "dependency"), left):
            return True
    return False


def _class_asks(file: FileView, route: Route) -> bool:
    """A class-based view may take its user in a field or in its constructor."""
    klass = route.function.klass
    if klass < 0:
        return False
    name = f"{file.module}.{file.classes[klass].qualname}"
    for ancestor in file.project.ancestry.of(name):
        known = file.project.names.classes.get(ancestor)
        if known is None:
            continue
        if SIGN.search(known.name):
            return True
        if any(SIGN.search(field.name) for field in known.fields):
            return True
    return False


def has_middleware(file: FileView) -> bool:
    """Tell whether an application has middleware that may ask who calls."""
    return any(
        MIDDLEWARE.search(name)
        for outline in file.project.outlines.values()
        for call in outline.wiring
        if call.method in {"add_middleware", "middleware"}
        for argument in call.args
        for name in names_in(argument)
    )
