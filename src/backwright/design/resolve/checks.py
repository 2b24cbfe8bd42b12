"""The conditions of entities and value objects, from all that says one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from backwright.blueprint import field as asked
from backwright.blueprint import model
from backwright.design.check import Check
from backwright.design.field import Field, Role
from backwright.design.holding.chosen import Chosen
from backwright.design.holding.composite import Composite
from backwright.design.holding.listed import Listed
from backwright.design.holding.wrapped import Wrapped
from backwright.design.resolve.conditions import Conditions, only_in_sql
from backwright.design.resolve.context import Context
from backwright.design.resolve.messages import length_message
from backwright.design.resolve.terms import terms_of, type_of_scalar
from backwright.design.sanity.contradictions import note_contradictions
from backwright.design.value import Value
from backwright.expressions.terms import Term
from backwright.kinds.scalar import Scalar
from backwright.kinds.textual import Textual


def with_checks(
    context: Context, entity: model.Entity, table: str, stored: Sequence[Field]
) -> tuple[tuple[Field, ...], tuple[Check, ...]]:
    """Return the fields with their conditions, and the entity's invariants."""
    conditions = Conditions(
        context=context,
        terms=terms_of(stored),
        table=table,
        now="self.updated_at",
        json=_paths(stored),
        broken=_broken(context, entity, stored),
    )
    said = {str(field.name): field for field in entity.fields}
    fields = tuple(
        replace(field, checks=tuple(_of_field(conditions, said, field)))
        for field in stored
    )
    found = [conditions.of_invariant(rule) for rule in entity.invariants]
    note_contradictions(context, entity, fields, conditions)
    return fields, tuple(check for check in found if check)


def _broken(
    context: Context, entity: model.Entity, stored: Sequence[Field]
) -> frozenset[str]:
    """Return the fields of which nothing could be made; links are never stored here."""
    single = (
        field
        for field in entity.fields
        if not (field.type.many and field.type.name in context.names)
    )
    made = {field.asked for field in stored}
    return frozenset(str(field.name) for field in single) - made


def _paths(stored: Sequence[Field]) -> dict[str, str]:
    paths: dict[str, str] = {}
    for field in stored:
        paths |= {field.name: field.json, field.asked or field.name: field.json}
        if isinstance(field.type, Composite):
            for part in field.type.value.fields:
                paths[f"{field.name}.{part.name}"] = f"{field.json}.{part.json}"
    return paths


def _of_field(
    conditions: Conditions, said: Mapping[str, asked.Field], field: Field
) -> Iterator[Check]:
    found = said.get(field.asked) if field.role is Role.PLAIN else None
    if found is None:
        return
    held = field.type
    scalar = held.cells[0].scalar
    if isinstance(held, Wrapped):
        yield from _of_value(conditions, field, held.value)
    elif isinstance(held, Composite):
        yield from _of_parts(conditions, field, held.value)
    elif scalar and not isinstance(held, Chosen | Listed):
        yield from implied(conditions, field.name, scalar, found.constraints)
    if not isinstance(held, Composite):
        yield from conditions.of_field(field.name, found.constraints, unit_of(field))


def unit_of(field: Field) -> str:
    """Return what the length of a field's value counts."""
    if isinstance(field.type, Listed):
        return "items"
    return "bytes" if field.type.domain == "bytes" else "letters"


def implied(
    conditions: Conditions,
    subject: str,
    scalar: Scalar,
    constraints: Sequence[asked.Constraint],
) -> Iterator[Check]:
    """Yield what the kind itself asks, which its column keeps in the database."""
    if scalar.kind.name == "decimal":
        yield _digits(conditions, subject, scalar)
    if not isinstance(scalar.kind, Textual):
        return
    longest = scalar.bounds.max_length
    if longest and not any(isinstance(one, asked.Length) for one in constraints):
        source = f"len({subject}) <= {longest}"
        message = length_message(None, longest, "letters")
        check = conditions.of_source(f"{subject}_length", message, source)
        yield from [replace(check, postgresql=None, sqlite=None)] if check else []
    yield from _patterns(conditions, subject, scalar)


def _digits(conditions: Conditions, subject: str, scalar: Scalar) -> Check:
    """Return that a decimal has no more digits than its column."""
    precision, scale = scalar.arguments
    most = scalar.kind.limits(scalar.arguments).high
    term = conditions.terms[subject]
    value = f"self.{term.python or subject}"
    python = (
        f'{value}.is_finite() and abs({value}) <= Decimal("{most}") '
        f"and {value} == round({value}, {scale})"
    )
    return Check(
        name=f"{subject}_digits",
        field=subject,
        json=conditions.json.get(subject, subject),
        message=f"Must have at most {precision} digits, {scale} after the point.",
        source=f"{subject} fits",
        python=f"{value} is None or ({python})" if term.optional else python,
        python_imports=("from decimal import Decimal",),
        fields=(subject,),
    )


def _patterns(conditions: Conditions, subject: str, scalar: Scalar) -> Iterator[Check]:
    kind = scalar.kind
    if isinstance(kind, Textual) and kind.pattern:
        source = f"{subject} matches /{kind.pattern.replace('/', chr(92) + '/')}/"
        message = f"Must be {kind.noun}."
        check = conditions.of_source(f"{subject}_form", message, source)
        yield from [replace(check, postgresql=None, sqlite=None)] if check else []


def _of_value(conditions: Conditions, field: Field, value: Value) -> Iterator[Check]:
    """Yield the CHECKs of a single value in this table; Python keeps them itself."""
    source = conditions.context.service.values
    said = next(one for one in source if one.name == value.names.pascal)
    if said.single and said.single.constraints:
        constraints = said.single.constraints
        found = conditions.of_field(field.name, constraints, unit_of(field))
        yield from map(only_in_sql, found)


def _of_parts(conditions: Conditions, field: Field, value: Value) -> Iterator[Check]:
    """Yield the CHECKs of a composite value in this table."""
    source = conditions.context.service.values
    said = next(one for one in source if one.name == value.names.pascal)
    for part in said.fields:
        subject = f"{field.name}.{part.name}"
        found = conditions.of_field(subject, part.constraints, "letters")
        yield from map(only_in_sql, found)
    inner = replace_terms(conditions, field, value)
    for rule in said.invariants:
        check = inner.of_invariant(rule)
        if check:
            yield only_in_sql(replace(check, field=field.name, json=field.json))
    if field.optional:
        yield from _whole(conditions, field)


def replace_terms(conditions: Conditions, field: Field, value: Value) -> Conditions:
    """Return conditions that speak of a value's fields by their own names."""
    return Conditions(
        context=conditions.context,
        terms=terms_of(value.fields, f"{field.name}_"),
        table=conditions.table,
        now=conditions.now,
        taken=conditions.taken,
    )


def _whole(conditions: Conditions, field: Field) -> Iterator[Check]:
    """Yield that an optional composite is null in all of its columns or in none."""
    columns = [f'"{column.name}"' for column in field.columns]
    nulls = " AND ".join(f"{column} IS NULL" for column in columns)
    values = " AND ".join(f"{column} IS NOT NULL" for column in columns)
    sql = f"{nulls} OR {values}"
    name = f"{field.name}_whole"
    yield Check(
        name=name,
        constraint=f"ck_{conditions.table}_{name}",
        field=field.name,
        json=field.json,
        message="Must be given whole or not at all.",
        source=f"{field.name} is whole",
        python=None,
        postgresql=sql,
        sqlite=sql,
        fields=(field.name,),
    )


def checks_of_value(context: Context, asked_value: model.Value, value: Value) -> Value:
    """Return the value object with its conditions."""
    if value.choice:
        return value
    if value.scalar and asked_value.single:
        return _single(context, asked_value.single, value, value.scalar)
    conditions = Conditions(context=context, terms=terms_of(value.fields))
    found: list[Check] = []
    for part, field in zip(asked_value.fields, value.fields, strict=True):
        scalar = field.type.cells[0].scalar
        constraints = part.constraints
        if scalar and not isinstance(field.type, Chosen | Wrapped | Composite):
            found += implied(conditions, field.name, scalar, constraints)
        found += conditions.of_field(field.name, constraints, unit_of(field))
    invariants = map(conditions.of_invariant, asked_value.invariants)
    return replace(value, checks=(*found, *(check for check in invariants if check)))


def _single(
    context: Context, field: asked.Field, value: Value, scalar: Scalar
) -> Value:
    term = Term(type=type_of_scalar(scalar), python="value")
    conditions = Conditions(context=context, terms={"value": term})
    found = [
        *implied(conditions, "value", scalar, field.constraints),
        *conditions.of_field("value", field.constraints, "letters"),
    ]
    return replace(value, checks=tuple(found))
