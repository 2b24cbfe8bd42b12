"""From the name of a type to what a field holds."""

from dataclasses import dataclass, replace

from backwright.blueprint import field as asked
from backwright.blueprint.mistakes import Unread
from backwright.design.holding.chosen import Chosen
from backwright.design.holding.composite import Composite
from backwright.design.holding.listed import MOST, Listed
from backwright.design.holding.plain import Plain
from backwright.design.holding.wrapped import Wrapped
from backwright.design.resolve.bounds import bounded
from backwright.design.resolve.context import Context
from backwright.design.sanity.reserved import ABOUT_USERS
from backwright.design.types import Type
from backwright.design.value import Choice, Member
from backwright.kinds.bounds import Bounds
from backwright.kinds.catalogue import kinds
from backwright.kinds.kind import Misfit
from backwright.kinds.scalar import Scalar
from backwright.kinds.things.enum import member
from backwright.kinds.traits import Trait
from backwright.naming import human, pascal


@dataclass(frozen=True, slots=True)
class Home:
    """Where a field is declared: what its enums are named after.

    Attributes:
        name: The entity, the value or the action, in Pascal case.
        module: Where the enum's class is.
    """

    name: str
    module: str


def type_of(context: Context, field: asked.Field, home: Home) -> Type:
    """Return what a field holds that is neither a reference nor a file.

    Raises:
        Unread: Nothing can be made of it.
    """
    if field.type.many:
        single = replace(field, type=replace(field.type, many=False), constraints=())
        return _listed(context, field, _single(context, single, home))
    return _single(context, field, home)


def scalar_of(context: Context, field: asked.Field) -> Scalar:
    """Return the use of a kind that a field is, within its bounds.

    Raises:
        Unread: The kind does not take these arguments.
    """
    arguments = [str(argument.text) for argument in field.type.arguments]
    try:
        scalar = kinds()[field.type.name].use(arguments)
    except Misfit as wrong:
        raise context.mistake(
            "misfit", str(wrong), field.type.position, wrong.advice
        ) from wrong
    return bounded(context, scalar, field.constraints)


def choice_of(field: asked.Field, scalar: Scalar, name: str, module: str) -> Choice:
    """Return the enum of a field."""
    was = [str(argument.was or "") for argument in field.type.arguments]
    members = tuple(
        Member(name=member(word), value=word, was=old)
        for word, old in zip(scalar.arguments, was, strict=True)
    )
    said = str(field.description or f"What {human(name)} can be.")
    return Choice(name=name, module=module, members=members, description=said)


def _single(context: Context, field: asked.Field, home: Home) -> Type:
    name = field.type.name
    if name in kinds():
        scalar = scalar_of(context, field)
        if name != "enum":
            return Plain(scalar)
        choice = choice_of(field, scalar, home.name + pascal(field.name), home.module)
        return Chosen(choice, scalar)
    if name in context.values:
        return _value(context, field)
    values = [value.name for value in context.service.values]
    if name in values:
        raise Unread(name)
    if name == "User":
        message = "no field refers to a user; `owner` says whose a row is"
        advice = f"{ABOUT_USERS}; refer to that"
        raise context.mistake("unknown-type", message, name.position, advice)
    known = (*kinds(), *values)
    entities = (entity.name for entity in context.service.entities)
    raise context.unknown("unknown-type", "unknown type", name, (*known, *entities))


def _value(context: Context, field: asked.Field) -> Type:
    value = context.values[field.type.name]
    if field.type.arguments:
        message = f"`{field.type.name}` takes no arguments"
        context.mistake("misfit", message, field.type.position)
    if value.composite:
        for constraint in field.constraints:
            message = f"`{field.type.name}` is made of several fields"
            advice = "say it of its fields, or as an invariant"
            context.mistake("misfit", message, constraint.position, advice)
        return Composite(value)
    if value.choice:
        words = value.choice.values
        return Chosen(value.choice, kinds()["enum"].use(words))
    if value.scalar is None:
        raise context.mistake("misfit", "holds nothing", field.type.position)
    return Wrapped(value, bounded(context, value.scalar, field.constraints))


def _listed(context: Context, field: asked.Field, item: Type) -> Type:
    scalar = item.cells[0].scalar if len(item.cells) == 1 else None
    if scalar is None or not scalar.has(Trait.LISTABLE):
        message = f"there can be no list of `{field.type.name}`"
        advice = "make it an entity of its own that refers to this one"
        raise context.mistake("misfit", message, field.type.position, advice)
    bounds = Bounds(max_length=MOST)
    for constraint in field.constraints:
        match constraint:
            case asked.Length(low, high):
                most = MOST if high is None else high
                bounds = Bounds(min_length=low, max_length=most)
            case _:
                message = "a list takes only `length`"
                context.mistake("misfit", message, constraint.position)
    return Listed(item, bounds)
