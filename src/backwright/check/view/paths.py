"""What a path says, as far as the code tells."""

from backwright.check.facts.expr import (
    Const,
    Expr,
    Operation,
    Ref,
    Text,
    name_of,
    parts_of,
)
from backwright.check.view.names import Names


def path_said(names: Names, module: str, expr: Expr | None) -> str | None:
    """Return a path, constants followed and put together; None if a part is unknown."""
    match expr:
        case Const(value=str() as text):
            return text
        case Text(parts=parts) | Operation(operator="+", parts=parts):
            said = [path_said(names, module, part) for part in parts]
            return None if None in said else "".join(map(str, said))
        case Ref(name=name):
            made = names.assigns.get(names.resolve(module, name))
            if made is not None and isinstance(made.value, Const):
                return path_said(names, module, made.value)
    return None


def prefix_said(names: Names, module: str, expr: Expr | None) -> str:
    """Return a prefix; what the settings say (`settings.API_V1`) is kept as `{…}`."""
    if expr is None:
        return ""
    put_together = isinstance(expr, Text) or (
        isinstance(expr, Operation) and expr.operator == "+"
    )
    parts = parts_of(expr) if put_together else (expr,)
    said = (
        known if known is not None else f"{{{name_of(part)}}}"
        for part in parts
        for known in (path_said(names, module, part),)
    )
    text = "".join(said)
    return f"/{text}" if text.startswith("{") else text
