"""What a transition takes, sets and asks for."""

from collections.abc import Sequence
from dataclasses import replace

from backwright.blueprint import behaviour as asked
from backwright.blueprint.model import Entity, Invariant
from backwright.blueprint.source import Text
from backwright.design.check import Check
from backwright.design.field import GIVEN, Field
from backwright.design.lifecycle import Assignment, Lifecycle, Transition
from backwright.design.resolve.conditions import Conditions
from backwright.design.resolve.context import Context
from backwright.design.resolve.tables import find
from backwright.design.resolve.terms import terms_of, type_of
from backwright.expressions.condition import assigned
from backwright.expressions.mistake import Malformed
from backwright.expressions.python import Voice
from backwright.naming import Names, human

AT = "at"


def with_steps(
    context: Context, entity: Entity, life: Lifecycle | None, stored: Sequence[Field]
) -> Lifecycle | None:
    """Return the life with all that its transitions take, set and ask for."""
    if life is None or entity.lifecycle is None:
        return life
    pairs = zip(entity.lifecycle.transitions, life.transitions, strict=True)
    steps = tuple(_step(context, step, made, stored) for step, made in pairs)
    return replace(life, transitions=steps)


def _step(
    context: Context, step: asked.Transition, made: Transition, stored: Sequence[Field]
) -> Transition:
    fields = [field for field in stored if field.role in GIVEN]
    takes = (_field(context, word, fields) for word in step.takes)
    return replace(
        made,
        takes=tuple(field.name for field in takes if field),
        sets=tuple(_sets(context, step, fields, stored)),
        guard=_guard(context, step.guard, made.names, stored) if step.guard else None,
    )


def _field(context: Context, word: Text, fields: Sequence[Field]) -> Field | None:
    field = find(fields, word)
    if field is None:
        known = [field.asked for field in fields]
        context.unknown("unknown-field", "no field is called", word, known)
    return field


def _sets(
    context: Context,
    step: asked.Transition,
    fields: Sequence[Field],
    stored: Sequence[Field],
) -> list[Assignment]:
    found = []
    for word, expression in step.sets:
        field = _field(context, word, fields)
        made = _assignment(context, field, expression, stored) if field else None
        found += [made] if made else []
    return found


def _assignment(
    context: Context, field: Field, expression: Text, stored: Sequence[Field]
) -> Assignment | None:
    try:
        made = assigned(
            str(expression),
            terms_of(stored),
            type_of(field.type),
            Voice(now=AT),
            optional=field.optional,
        )
    except Malformed as wrong:
        for mistake in wrong.mistakes:
            place = expression.at(*mistake.span)
            context.mistake(mistake.code, mistake.message, place, mistake.advice)
        return None
    python = made.python
    if python != "None" and field.type.from_row != "{0}" and len(field.columns) == 1:
        python = field.type.from_row.format(python)
    return Assignment(field=field.name, python=python, source=made.source)


def _guard(
    context: Context, text: Text, names: Names, stored: Sequence[Field]
) -> Check | None:
    conditions = Conditions(context=context, terms=terms_of(stored), now=AT)
    words = Text(f"{names.snake} when {human(text)}")
    made = conditions.of_invariant(Invariant(words, text))
    message = f"Cannot {names.words} unless {text}."
    return replace(made, message=message) if made else None
