"""From the default of a field's line to a value in each language."""

import ast
import json
from collections.abc import Mapping

from backwright.blueprint import field as asked
from backwright.design.field import Default
from backwright.design.holding.composite import Composite
from backwright.design.holding.listed import Listed
from backwright.design.resolve.bounds import require_within
from backwright.design.resolve.context import Context
from backwright.design.types import IDENTITY, Type
from backwright.kinds.kind import Misfit
from backwright.kinds.scalar import Scalar
from backwright.kinds.temporal import Temporal
from backwright.kinds.traits import Trait

NOW = {"now": "at", "today": "at.date()"}


def default_of(context: Context, field: asked.Field, held: Type) -> Default | None:
    """Return what a field holds when nothing was given, None for nothing."""
    if field.default is None or field.default.value is None:
        _require_nullable(context, field)
        return None
    try:
        return _default(field.default, held)
    except Misfit as wrong:
        context.mistake("misfit", str(wrong), field.default.position, wrong.advice)
        return None


def example_of(context: Context, field: asked.Field, held: Type) -> str:
    """Return a value for the documentation, as Python of JSON."""
    plainest = held.samples[0].json if held.samples else "None"
    if field.example is None:
        return plainest
    if held.cells[0].scalar is None or not _takes_examples(held):
        return plainest
    try:
        _, _, plain = _written(held, field.example.value)
    except Misfit as wrong:
        place = field.example.position
        context.mistake("misfit", str(wrong), place, wrong.advice)
        return plainest
    return repr(plain)


def _takes_examples(held: Type) -> bool:
    scalars = (cell.scalar for cell in held.cells)
    return all(scalar is None or scalar.has(Trait.DEFAULT) for scalar in scalars)


def _require_nullable(context: Context, field: asked.Field) -> None:
    if field.default and not field.optional:
        message = f"`{field.name}` is required, so its default cannot be null"
        advice = f"write `{field.type.name}?`"
        context.mistake("misfit", message, field.default.position, advice)


def _default(default: asked.Default, held: Type) -> Default:
    scalar = _scalar(held)
    keyword = scalar.kind if scalar and isinstance(scalar.kind, Temporal) else None
    if keyword and default.bare and default.value == keyword.keyword:
        at = NOW[keyword.keyword]
        return Default(python=at, request=at, json="null", dynamic=True)
    python, request, plain = _written(held, default.value)
    mutable = python[:1] in "[{"
    text = json.dumps(plain, ensure_ascii=False)
    return Default(python=python, request=request, json=text, mutable=mutable)


def _scalar(held: Type) -> Scalar | None:
    if isinstance(held, Composite | Listed):
        return None
    return held.cells[0].scalar


def _written(held: Type, value: asked.Json) -> tuple[str, str, object]:
    """Return the value in the domain, in a request, and as plain JSON."""
    if isinstance(held, Composite):
        return _composite(held, value)
    if isinstance(held, Listed):
        if not isinstance(value, list):
            raise Misfit("the default of a list is a list", "write `= []`")
        parts = [_written(held.item, item) for item in value]
        made = "".join(f"{python}, " for python, _, _ in parts)
        said = ", ".join(request for _, request, _ in parts)
        return f"({made})", f"[{said}]", [plain for _, _, plain in parts]
    scalar = held.cells[0].scalar
    if scalar is None or not scalar.has(Trait.DEFAULT):
        raise Misfit("this has no default")
    return _of_scalar(held, scalar, value)


def _of_scalar(
    held: Type, scalar: Scalar, value: asked.Json
) -> tuple[str, str, object]:
    kind = scalar.kind
    read = kind.read(scalar, value)
    require_within(scalar, read)
    literal, said = kind.python(scalar, read), kind.json(scalar, read)
    plain = read if kind.name == "json" else ast.literal_eval(said)
    if held.cells[0].choice:
        members = {sample.json: sample.python for sample in held.samples}
        return members[said], members[said], plain
    same = kind.to_domain == IDENTITY
    wrapped = held.from_row.format(literal)
    return wrapped, literal if same else said, plain


def _composite(held: Composite, value: asked.Json) -> tuple[str, str, object]:
    fields = held.value.fields
    if not isinstance(value, Mapping):
        names = ", ".join(f"{field.name}: …" for field in fields)
        raise Misfit(f"`{held.domain}` has several fields", f"write `{{{names}}}`")
    missing = [field.name for field in fields if field.name not in value]
    if missing or len(value) != len(fields):
        raise Misfit(f"the default must give each field of `{held.domain}` once")
    parts = {field: _written(field.type, value[field.name]) for field in fields}
    made = ", ".join(
        f"{field.name}={python}" for field, (python, _, _) in parts.items()
    )
    said = ", ".join(f"{field.name}={body}" for field, (_, body, _) in parts.items())
    plain = {field.json: simple for field, (_, _, simple) in parts.items()}
    return f"{held.domain}({made})", f"{held.value.body}({said})", plain
