"""From what was asked of value objects to value objects, the inner ones first."""

from dataclasses import replace

from backwright.blueprint import field as asked_field
from backwright.blueprint import model as asked
from backwright.blueprint.mistakes import Unread
from backwright.design.field import Field
from backwright.design.resolve.checks import checks_of_value
from backwright.design.resolve.context import Context
from backwright.design.resolve.fields import Maker
from backwright.design.resolve.types import Home, choice_of, scalar_of
from backwright.design.value import Choice, Value
from backwright.kinds.catalogue import kinds
from backwright.naming import Names, human

NO_VALUES = frozenset({"secret", "file"})


def resolve_values(context: Context) -> None:
    """Put every value object into the context."""
    waiting = list(context.service.values)
    while waiting:
        ready = [value for value in waiting if not _waits_for(value, waiting)]
        if not ready:
            _note_circle(context, waiting)
            return
        for value in ready:
            waiting.remove(value)
            try:
                made = _value(context, value)
                context.values[str(value.name)] = checks_of_value(context, value, made)
            except Unread:
                continue


def _waits_for(value: asked.Value, others: list[asked.Value]) -> bool:
    names = {str(other.name) for other in others}
    fields = (*value.fields, *((value.single,) if value.single else ()))
    return any(field.type.name in names for field in fields)


def _note_circle(context: Context, values: list[asked.Value]) -> None:
    for value in values:
        message = f"`{value.name}` would hold itself"
        context.mistake("value-in-itself", message, value.position)


def _value(context: Context, value: asked.Value) -> Value:
    names = Names.of(value.name)
    made = Value(names=names, description=_description(value))
    if value.single:
        return _single(context, value.single, made)
    home = Home(names.pascal, made.module)
    maker = Maker(context, home, stored=False)
    fields = context.each(value.fields, lambda field: _part(context, maker, field))
    if len(fields) != len(value.fields) or not fields:
        raise Unread
    choices = tuple(choice for field in fields if (choice := _own(field.type, made)))
    return replace(made, fields=fields, choices=choices)


def _own(held: object, value: Value) -> Choice | None:
    choice: Choice | None = getattr(held, "choice", None)
    return choice if choice and choice.module == value.module else None


def _part(context: Context, maker: Maker, field: asked_field.Field) -> Field:
    if field.type.name in NO_VALUES or field.type.many:
        message = f"no value object can hold `{field.type.name}`"
        raise context.mistake("misfit", message, field.type.position)
    if field.optional:
        message = f"each field of `{maker.home.name}` is required"
        advice = "make the whole value optional, or two fields of the entity"
        raise context.mistake("misfit", message, field.position, advice)
    return maker(field)


def _single(context: Context, field: asked_field.Field, made: Value) -> Value:
    name = field.type.name
    if name not in kinds():
        raise context.unknown("unknown-type", "unknown kind", name, kinds())
    if name in NO_VALUES:
        message = f"no value object can be a `{name}`"
        raise context.mistake("misfit", message, name.position)
    scalar = scalar_of(context, field)
    if name == "enum":
        choice = choice_of(field, scalar, made.names.pascal, made.module)
        described = replace(choice, description=made.description)
        return replace(made, choice=described)
    return replace(made, scalar=scalar)


def _description(value: asked.Value) -> str:
    if value.description:
        return str(value.description)
    words = human(value.name)
    return f"{words[:1].upper()}{words[1:]}."
