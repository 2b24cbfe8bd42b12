"""Names that cannot be used, or that two things would have."""

import keyword
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from backwright.blueprint import model
from backwright.blueprint.source import Text
from backwright.design.resolve.context import Context
from backwright.design.sanity.reserved import (
    ABOUT_USERS,
    CLASSES,
    FIELDS,
    GENERATED,
    MODULES,
    SHADOWING,
    VERBS,
    WIRE,
)
from backwright.naming import is_sql_reserved, pascal, singular, snake

LONGEST: Final = 40
OTHER: Final = "call it something else"
OWNER: Final = "created_by"
BUILT_IN: Final = "users, roles and tokens come with every service"


def note_names(context: Context) -> None:
    """Note each name that a service could not be written with."""
    service = context.service
    for name in _things(context):
        _note_class(context, name)
    _note_doubled_classes(context)
    _note_doubled_modules(context)
    for entity in service.entities:
        _note_fields(context, entity)
        _note_verbs(context, entity)
    for value in service.values:
        for field in value.fields:
            _note_field(context, field.name, frozenset({"value"}))
    for role in context.service.auth.roles if context.service.auth else ():
        _note_role(context, role)


def _note_role(context: Context, role: Text) -> None:
    if role in ("own", "system", "user", "anyone"):
        message = f"`{role}` already says who somebody is"
        context.mistake("reserved-name", message, role.position, OTHER)


def _note_class(context: Context, name: Text) -> None:
    if name in CLASSES or keyword.iskeyword(name) or _is_wired(context, name):
        message = f"the written service has a `{name}` of its own"
        advice = ABOUT_USERS if name == "User" else OTHER
        advice = BUILT_IN if name in ("Role", "Token") else advice
        context.mistake("reserved-name", message, name.position, advice)
    _note_length(context, name)


def _is_wired(context: Context, name: Text) -> bool:
    kind = WIRE.get(str(name))
    entities = (field for one in context.service.entities for field in one.fields)
    values = (field for one in context.service.values for field in one.fields)
    return any(field.type.name == kind for field in (*entities, *values))


def _note_length(context: Context, name: Text) -> None:
    if len(name) > LONGEST:
        message = f"`{name}` is longer than {LONGEST} letters"
        context.mistake("long-name", message, name.position)


def _note_doubled_classes(context: Context) -> None:
    service = context.service
    taken = {
        f"{entity.name}{ending}": f"a class of `{entity.name}`"
        for entity in service.entities
        for ending in GENERATED
    }
    for name in _things(context):
        _claim(context, taken, name, f"`{name}`")
    for entity in service.entities:
        for field in (*_enums(entity), *_states(entity)):
            name = Text(f"{entity.name}{pascal(field)}", field.position)
            _claim(context, taken, name, f"what `{entity.name}.{field}` can be")


def _things(context: Context) -> Iterator[Text]:
    yield from (entity.name for entity in context.service.entities)
    yield from (value.name for value in context.service.values)


def _enums(entity: model.Entity) -> Iterator[Text]:
    yield from (field.name for field in entity.fields if field.type.name == "enum")


def _states(entity: model.Entity) -> Iterator[Text]:
    if entity.lifecycle:
        yield entity.lifecycle.field


def _claim(context: Context, taken: dict[str, str], name: Text, what: str) -> None:
    if str(name) in taken:
        message = f"`{name}` is already the name of {taken[str(name)]}"
        context.mistake("doubled-name", message, name.position, OTHER)
    taken[str(name)] = what


def _note_doubled_modules(context: Context) -> None:
    taken: dict[str, str] = {}
    for entity in context.service.entities:
        names = context.names[str(entity.name)]
        plural = names.plural_snake
        _note_module(context, entity, plural, taken)
        taken[plural] = str(entity.name)
    for value in context.service.values:
        name = snake(value.name)
        if name in taken or name in MODULES:
            message = f"`{name}` would name the files of two things"
            context.mistake("doubled-name", message, value.position, OTHER)
    _note_link_tables(context, taken)


def _note_module(
    context: Context, entity: model.Entity, plural: str, taken: Mapping[str, str]
) -> None:
    if plural in MODULES and entity.name not in CLASSES:
        message = f"the written service has `{plural}` of its own"
        context.mistake("reserved-name", message, entity.position, OTHER)
    one = context.names[str(entity.name)].snake
    if word := next(filter(keyword.iskeyword, (one, plural)), ""):
        message = f"`{entity.name}` would be called `{word}`, a word of Python"
        context.mistake("reserved-name", message, entity.position, OTHER)
    if plural == one:
        message = f"`{entity.name}` is the same word for one and for many"
        advice = f"say another `plural`, or call one `{entity.name}Item`"
        context.mistake("doubled-name", message, entity.position, advice)
    if plural in taken:
        message = f"`{entity.name}` and `{taken[plural]}` have one plural: `{plural}`"
        advice = "say the `plural` of one of them"
        context.mistake("doubled-name", message, entity.position, advice)


def _note_link_tables(context: Context, taken: Mapping[str, str]) -> None:
    for entity in context.service.entities:
        for field in entity.fields:
            table = f"{context.names[str(entity.name)].snake}_{field.name}"
            if field.type.many and field.type.name in context.names and table in taken:
                message = f"`{table}` is already the table of `{taken[table]}`"
                context.mistake("doubled-name", message, field.position, OTHER)


def _note_fields(context: Context, entity: model.Entity) -> None:
    ours = set(FIELDS)
    if entity.lifecycle:
        ours.add(str(entity.lifecycle.field))
        _note_field(context, entity.lifecycle.field, frozenset({OWNER}))
    ours.add(str(entity.owner or OWNER))
    if entity.owner and entity.owner != OWNER:
        _note_field(context, entity.owner, frozenset())
    attributes: dict[str, str] = {}
    own = context.names[str(entity.name)].snake
    for field in entity.fields:
        if field.name == own and field.type.name in context.names:
            message = f"`{own}` is what a `{entity.name}` itself is called"
            context.mistake("reserved-name", message, field.name.position, OTHER)
        _note_field(context, field.name, frozenset(ours))
        for attribute in _attributes(
            context, field.name, field.type.name, field.type.many
        ):
            if attribute in attributes or attribute in ours - {str(field.name)}:
                other = attributes.get(attribute, "ours")
                message = f"`{field.name}` and `{other}` are both kept as `{attribute}`"
                context.mistake("doubled-name", message, field.position, OTHER)
            attributes[attribute] = str(field.name)
    _note_json(context, entity)


def _attributes(
    context: Context,
    name: Text,
    kind: Text,
    many: bool,  # noqa: FBT001 (a fact)
) -> Iterator[str]:
    if kind in context.names:
        yield f"{singular(name)}_ids" if many else f"{name}_id"
    elif kind == "file":
        yield f"{name}_id"
    else:
        yield str(name)
        value = context.values.get(str(kind))
        for part in value.fields if value and not many else ():
            for column in part.columns or (part,):
                yield f"{name}_{column.name}"


def _note_field(context: Context, name: Text, ours: frozenset[str]) -> None:
    if name in ours or name in FIELDS:
        message = f"`{name}` is a field that the service keeps itself"
        context.mistake("reserved-name", message, name.position, OTHER)
    elif keyword.iskeyword(name) or name in SHADOWING or name.startswith("model_"):
        message = f"`{name}` means something else in Python"
        advice = f"for example `{name}_value`, or a word that says more"
        context.mistake("reserved-name", message, name.position, advice)
    elif is_sql_reserved(name):
        message = f"`{name}` is a word of SQL"
        advice = f"for example `{name}_value`, or a word that says more"
        context.mistake("reserved-name", message, name.position, advice)
    _note_length(context, name)


def _note_json(context: Context, entity: model.Entity) -> None:
    taken: dict[str, Text] = {}
    names = (*(field.name for field in entity.fields), *_computed(entity))
    for name in names:
        json = context.json(name)
        if json in taken:
            message = f"`{name}` and `{taken[json]}` are both `{json}` in JSON"
            context.mistake("doubled-name", message, name.position, OTHER)
        taken[json] = name


def _computed(entity: model.Entity) -> Iterable[Text]:
    return (computed.field.name for computed in entity.computed)


def _note_verbs(context: Context, entity: model.Entity) -> None:
    fields = {str(field.name) for field in entity.fields}
    steps = entity.lifecycle.transitions if entity.lifecycle else ()
    for name in (*(step.name for step in steps), *(one.name for one in entity.actions)):
        if keyword.iskeyword(name):
            message = f"`{name}` is a word of Python"
            context.mistake("reserved-name", message, name.position, OTHER)
        elif name in VERBS:
            message = f"`{name}` is something that every entity can do"
            context.mistake("reserved-name", message, name.position, OTHER)
        elif name in fields:
            message = f"`{name}` is already a field of `{entity.name}`"
            context.mistake("doubled-name", message, name.position, OTHER)
        _note_length(context, name)
