"""What requests and responses of an entity look like, as a contract says it."""

from collections.abc import Iterator, Mapping

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.operation import Does
from backwright.design.reference import IdKind, Link
from backwright.design.service import Service
from backwright.design.value import Choice, Value
from backwright.kinds.schema import Schema, reference
from backwright.render.contract.models import (
    Models,
    asked,
    chosen,
    listed,
    nullable,
    sent,
    shown,
    taken,
)
from backwright.render.wording.bodies import inputs, request_name
from backwright.render.wording.defaults import published
from backwright.render.wording.docstrings import article, read
from backwright.render.wording.envelopes import filled
from backwright.render.wording.expansions import followed, shape_beside
from backwright.render.wording.shapes import listed as name_of_listed
from backwright.render.wording.usecases import (
    action_output,
    carried,
    changes_links,
    created_from,
)


def of_entity(service: Service, entity: Entity) -> Models:
    """Return every model of an entity; not each of them need be used."""
    found: Models = {}
    for models in (
        _requests(entity),
        _responses(service, entity),
        _steps(entity),
        _envelopes(service, entity),
        map(of_choice, entity.choices),
        _orders(service, entity),
    ):
        for each in models:
            found |= each
    return found


def of_value(value: Value) -> Models:
    """Return the models of a value object."""
    found: Models = {}
    for choice in (*value.choices, *([value.choice] if value.choice else [])):
        found |= of_choice(choice)
    if value.composite:
        noun = value.names.words.capitalize()
        given = {field.json: asked(field) for field in value.fields}
        kept = {field.json: shown(field) for field in value.fields}
        found |= taken(value.body, f"{noun}, as a request gives it.", given)
        found |= sent(value.read, f"{noun}, as a response shows it.", kept)
    return found


def of_choice(choice: Choice) -> Models:
    """Return the model of an enum."""
    said = read(choice.description, 4, choice.name)
    return chosen(choice.name, said, choice.values)


def _requests(entity: Entity) -> Iterator[Models]:
    pascal, noun = entity.names.pascal, article(entity.names.words)
    first = noun[:1].upper() + noun[1:]
    said = f"{first} to be made."
    values = {field.json: _created(field) for field in entity.creatable}
    needed = [field.json for field in entity.creatable if field.required]
    links = changes_links(entity, creating=True)
    values |= {link.json: _linked(link) for link in links}
    needed += [link.json for link in links if link.required]
    if not values:
        said = f"{first} to be made; there is nothing to say about it."
    yield taken(f"{pascal}Create", said, values, needed)
    changed = {field.json: asked(field) for field in entity.updatable}
    links = changes_links(entity, creating=False)
    changed |= {link.json: _linked(link) for link in links}
    said = "The values to change: what is absent stays, null empties."
    yield taken(f"{pascal}Update", said, changed, ())


def _steps(entity: Entity) -> Iterator[Models]:
    for operation in entity.routed:
        if operation.does is Does.CREATE and operation.parent:
            above = operation.parent
            fields = tuple(field for field in entity.creatable if field is not above)
            said = read(f"{operation.summary}, which the path names", 4)
            yield _body(created_from(entity, operation), said, fields)
        elif fields := carried(entity, operation):
            said = read(operation.description, 4, operation.summary)
            yield _body(request_name(operation), said, fields)
        action = operation.action
        if action and action.outputs:
            name = action_output(entity, action).removesuffix("Result") + "Read"
            said = read(f"What comes of it: {action.description}", 4, "What comes")
            yield sent(name, said, {each.json: shown(each) for each in action.outputs})


def _body(name: str, said: str, fields: tuple[Field, ...]) -> Models:
    values = {field.json: _created(field) for field in fields}
    return taken(name, said, values, [each.json for each in fields if each.required])


def _created(field: Field) -> Schema:
    return {**asked(field), **published(field)}


def _linked(link: Link) -> Schema:
    least = {"minItems": 1} if link.required else {}
    return {**listed(_id_of(link)), **least, "maxItems": link.limit}


def _id_of(link: Link) -> Schema:
    if link.target.ids is IdKind.INT:
        return {"type": "integer"}
    return {"type": "string", "format": "uuid"}


def _responses(service: Service, entity: Entity) -> Iterator[Models]:
    name, noun = f"{entity.names.pascal}Read", article(entity.names.words)
    beside = {
        each.json: nullable(reference(shape_beside(target)))
        for each, target in followed(service, entity)
    }
    stored = dict(_stored(entity))
    all_ = stored | {found.field.json: shown(found.field) for found in entity.computed}
    said = f"What readers see of {noun}."
    yield sent(name, said, _chosen(all_, entity.detail), beside)
    if name_of_listed(entity) != name:
        values = _chosen(all_, entity.summary)
        said = f"What a list shows of {noun}."
        yield sent(name_of_listed(entity), said, values, beside)
    if shape_beside(entity) != name:
        said = f"What is shown of {noun} beside what refers to it."
        yield sent(shape_beside(entity), said, _chosen(stored, entity.detail))


def _stored(entity: Entity) -> Iterator[tuple[str, Schema]]:
    for field in entity.visible:
        yield field.json, shown(field)
    for link in entity.links:
        if not link.private:
            yield link.json, listed(_id_of(link))


def _chosen(values: Mapping[str, Schema], names: tuple[str, ...]) -> dict[str, Schema]:
    return {name: values[name] for name in names if name in values}


def _envelopes(service: Service, entity: Entity) -> Iterator[Models]:
    keys, pascal = service.api.envelope, entity.names.pascal
    many = {filled(service, entity.names, keys.items): listed_of(entity)}
    if entity.paged_by_number:
        said = f"Some {entity.names.plural_words}, and how many there are in all."
        total = {filled(service, entity.names, keys.total): {"type": "integer"}}
        yield sent(f"{pascal}Page", said, many | total)
    else:
        said = f"Some {entity.names.plural_words}, and the cursor of the next page."
        following = {"next": nullable({"type": "string"})}
        yield sent(f"{pascal}Page", said, many | following)
    if keys.item:
        noun = article(entity.names.words)
        said = f"{noun[:1].upper()}{noun[1:]}, under a key of its own."
        value = {filled(service, entity.names, keys.item): reference(f"{pascal}Read")}
        yield sent(f"{pascal}Envelope", said, value)
    for wrapped in inputs(service, entity):
        value = {filled(service, entity.names, keys.input): reference(wrapped.name)}
        said = "The same, under a key of its own."
        yield taken(f"{wrapped.name}Envelope", said, value)


def listed_of(entity: Entity) -> Schema:
    """Return what a list holds."""
    return listed(reference(name_of_listed(entity)))


def _orders(service: Service, entity: Entity) -> Iterator[Models]:
    words = [
        f"{sign}{sort.json}" for sort in entity.listing.sorts for sign in ("", "-")
    ]
    yield chosen(f"{entity.names.pascal}Sort", "The orders of a list.", words)
    names = [found.json for found, _ in followed(service, entity)]
    said = f"What can be shown beside {article(entity.names.words)}."
    yield chosen(f"{entity.names.pascal}Expand", said, names)
