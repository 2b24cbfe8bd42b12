"""Random changes of a blueprint."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from tests.emitted.migrating.columns import CASTS, DEFAULTS, UNIQUE
from tests.emitted.migrating.designs import (
    ENTITIES,
    NAMES,
    NEW,
    WORDS,
    Blueprint,
    Entity,
    Field,
    Reference,
)
from tests.emitted.migrating.drawing import fields, flags_of


@dataclass
class Changing:
    """A blueprint while it is changed; `names` are those that fields had at first."""

    draw: st.DrawFn
    blueprint: Blueprint
    names: frozenset[str]
    cast: set[int] = field(default_factory=set)
    key: int = NEW

    def fresh(self) -> int:
        """Return a key that nothing has."""
        self.key += 1
        return self.key

    def put(self, entity: Entity) -> None:
        """Put an entity in the place of what it was."""
        entities = (
            entity if each.key == entity.key else each
            for each in self.blueprint.entities
        )
        self.blueprint = replace(self.blueprint, entities=tuple(entities))

    def free(self, entity: Entity) -> str:
        """Return a name that no field has or had."""
        taken = self.names | {
            each.name for each in (*entity.fields, *entity.references)
        }
        taken |= {each.was for each in (*entity.fields, *entity.references)}
        return next(
            name for name in (*NAMES, *map("x{}".format, range(9))) if name not in taken
        )


def _entity(changing: Changing) -> Entity:
    return changing.draw(st.sampled_from(changing.blueprint.entities))


def add_field(changing: Changing) -> None:
    """Add a field: optional, with a default, or with a value that is said."""
    entity = _entity(changing)
    made = changing.draw(fields(changing.fresh(), changing.free(entity)))
    if made.words or made.kind in DEFAULTS:
        made = replace(made, default=not made.optional)
    else:
        made = replace(made, optional=True)
    made = replace(made, flags=made.flags - {"unique"} if made.default else made.flags)
    changing.put(replace(entity, fields=(*entity.fields, made)))


def drop_field(changing: Changing) -> None:
    """Drop a field; one that is required and unique cannot come back by itself."""
    entity = _entity(changing)
    gone = changing.draw(st.sampled_from(entity.fields))
    lost = "unique" in gone.flags and not gone.optional
    if len(entity.fields) > 1 and not lost:
        changing.put(
            replace(
                entity, fields=tuple(each for each in entity.fields if each != gone)
            )
        )


def _revise(changing: Changing, revised: Callable[[Field], Field]) -> None:
    entity = _entity(changing)
    old = changing.draw(st.sampled_from(entity.fields))
    new = revised(old)
    changing.put(
        replace(
            entity, fields=tuple(new if each == old else each for each in entity.fields)
        )
    )


def rename_field(changing: Changing) -> None:
    """Rename a field that is not new."""
    entity = _entity(changing)
    old = changing.draw(st.sampled_from(entity.fields))
    if old.key < NEW and not old.was:
        new = replace(old, name=changing.free(entity), was=old.name)
        changing.put(
            replace(
                entity,
                fields=tuple(new if each == old else each for each in entity.fields),
            )
        )


def cast_field(changing: Changing) -> None:
    """Give a field another type."""

    def cast(old: Field) -> Field:
        targets = [new for kind, new in CASTS if kind == old.kind]
        if not targets or old.key >= NEW or old.key in changing.cast:
            return old
        changing.cast.add(old.key)
        new = changing.draw(st.sampled_from(targets))
        kept = (
            old.flags & set(flags_of(new)) if new in UNIQUE else old.flags - {"unique"}
        )
        kept -= {"unique"} if old.kind == "string(12)" and new == "bool" else set()
        return replace(
            old,
            kind=new,
            flags=kept & set(flags_of(new)),
            default=False,
            was=old.was or old.name,
        )

    _revise(changing, cast)


def loosen_field(changing: Changing) -> None:
    """Let a field be null."""
    _revise(changing, lambda old: replace(old, optional=True, default=False))


def require_field(changing: Changing) -> None:
    """Require a field that has a default for those that have nothing."""

    def require(old: Field) -> Field:
        if (
            old.key >= NEW
            or "unique" in old.flags
            or not (old.words or old.kind in DEFAULTS)
        ):
            return old
        return replace(old, optional=False, default=True)

    _revise(changing, require)


def flag_field(changing: Changing) -> None:
    """Switch something of a field on or off."""

    def flag(old: Field) -> Field:
        found = [
            each
            for each in flags_of(old.kind)
            if not (each == "unique" and old.default)
        ]
        if not found or old.words:
            return old
        return replace(old, flags=old.flags ^ {changing.draw(st.sampled_from(found))})

    _revise(changing, flag)


def reword_field(changing: Changing) -> None:
    """Add a word of an enum, or give one another name, or merge two."""

    def reword(old: Field) -> Field:
        if not old.words or old.key >= NEW or any(was for _, was in old.words):
            return old
        known = [word for word, _ in old.words]
        new = next(word for word in (*WORDS, "more") if word not in known)
        gone = changing.draw(st.sampled_from(known))
        match changing.draw(st.integers(0, 2)):
            case 0:
                return replace(old, words=(*old.words, (new, "")))
            case 1:
                words = tuple(
                    (new, gone) if word == gone else (word, "") for word in known
                )
                return replace(old, words=words)
            case _ if len(known) > 1:
                rest = [word for word in known if word != gone]
                return replace(
                    old, words=((rest[0], gone), *((word, "") for word in rest[1:]))
                )
        return old

    _revise(changing, reword)


def switch(changing: Changing) -> None:
    """Switch an owner, audit or soft delete on or off."""
    entity = _entity(changing)
    on = changing.draw(st.sampled_from(["owner", "audit", "soft"]))
    changing.put(replace(entity, switches=entity.switches ^ {on}))


def tenancy(changing: Changing) -> None:
    """Switch tenants on or off."""
    on = not changing.blueprint.tenancy
    changing.blueprint = replace(changing.blueprint, tenancy=on)


def add_entity(changing: Changing) -> None:
    """Add an entity."""
    names = {each.name for each in changing.blueprint.entities} | {
        each.was for each in changing.blueprint.entities
    }
    name = next((each for each in ENTITIES if each not in names), "")
    if name:
        made = changing.draw(fields(changing.fresh(), NAMES[0]))
        entity = Entity(changing.fresh(), name, (made,))
        changing.blueprint = replace(
            changing.blueprint, entities=(*changing.blueprint.entities, entity)
        )


def drop_entity(changing: Changing) -> None:
    """Drop an entity, and what refers to it."""
    gone = _entity(changing)
    if len(changing.blueprint.entities) == 1:
        return
    entities = (
        replace(
            each,
            references=tuple(ref for ref in each.references if ref.target != gone.key),
        )
        for each in changing.blueprint.entities
        if each.key != gone.key
    )
    changing.blueprint = replace(changing.blueprint, entities=tuple(entities))


def rename_entity(changing: Changing) -> None:
    """Rename an entity that is not new."""
    entity = _entity(changing)
    names = {each.name for each in changing.blueprint.entities} | {
        each.was for each in changing.blueprint.entities
    }
    name = next((each for each in reversed(ENTITIES) if each not in names), "")
    if name and entity.key < NEW and not entity.was:
        changing.put(replace(entity, name=name, was=entity.name))


def add_reference(changing: Changing) -> None:
    """Add a reference or a link to another entity."""
    entity = _entity(changing)
    target = _entity(changing)
    many = changing.draw(st.booleans())
    made = Reference(
        changing.fresh(),
        changing.free(entity),
        target.key,
        changing.draw(st.booleans()) or target.key in {entity.key, *range(NEW, 200)},
        many,
    )
    changing.put(replace(entity, references=(*entity.references, made)))


def change_reference(changing: Changing) -> None:
    """Drop a reference or a link, or give it another name, or let it be null."""
    entity = _entity(changing)
    if not entity.references:
        return
    old = changing.draw(st.sampled_from(entity.references))
    rest = tuple(each for each in entity.references if each != old)
    match changing.draw(st.integers(0, 3)):
        case 3:
            said = "" if old.on_delete else "cascade"
            changing.put(
                replace(entity, references=(*rest, replace(old, on_delete=said)))
            )
        case 0:
            changing.put(replace(entity, references=rest))
        case 1 if old.key < NEW and not old.was:
            new = replace(old, name=changing.free(entity), was=old.name)
            changing.put(replace(entity, references=(*rest, new)))
        case 2:
            changing.put(
                replace(entity, references=(*rest, replace(old, optional=True)))
            )


CHANGES = (
    add_field,
    drop_field,
    rename_field,
    cast_field,
    cast_field,
    loosen_field,
    require_field,
    flag_field,
    reword_field,
    switch,
    tenancy,
    add_entity,
    drop_entity,
    rename_entity,
    add_reference,
    change_reference,
)
