"""A random blueprint, and what it becomes by random changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from hypothesis import strategies as st

from tests.emitted.migrating.columns import (
    CASTS,
    COUNTED,
    DEFAULTS,
    HELD,
    UNIQUE,
    packed,
)

NAMES = ("size", "note", "code", "rank", "mark", "tone", "form", "grade", "shade")
WORDS = ("red", "green", "blue", "grey", "pink")
ENTITIES = ("Ant", "Bee", "Cow", "Dog", "Elk", "Fox")
NEW = 100
"""Keys from here on are of what is added."""
SHOP = """\
  Shop:
    tenant: none
    fields:
      name: string(40) unique
    access: {read: admin, write: admin}
"""


@dataclass(frozen=True)
class Field:
    """A field; `key` is what it is, by whatever name."""

    key: int
    name: str
    kind: str
    optional: bool = False
    default: bool = False
    flags: frozenset[str] = frozenset()
    words: tuple[tuple[str, str], ...] = ()
    was: str = ""

    def line(self) -> str:
        """Return it as the blueprint says it."""
        listed = ", ".join(
            f"{word} was {was}" if was else word for word, was in self.words
        )
        said = [f"enum({listed})" if self.words else self.kind]
        said[0] += "?" if self.optional else ""
        said += sorted(self.flags)
        said += [f"was {self.was}"] if self.was else []
        said += [f"= {self.default_said}"] if self.default else []
        return f"      {self.name}: {' '.join(said)}\n".replace("\\", "")

    @property
    def default_said(self) -> str:
        """What the blueprint says of rows that have nothing."""
        return self.words[0][0] if self.words else DEFAULTS[self.kind][0]

    @property
    def given(self) -> object:
        """What rows that have nothing are given."""
        if not self.default or self.optional:
            return None
        return (
            ["word", self.words[0][0]] if self.words else packed(DEFAULTS[self.kind][1])
        )


@dataclass(frozen=True)
class Reference:
    """A reference to another entity, or a link to many."""

    key: int
    name: str
    target: int
    optional: bool = False
    many: bool = False
    was: str = ""

    @property
    def needs_row(self) -> bool:
        """Whether a row cannot be without it."""
        return not (self.optional or self.many)

    @property
    def column(self) -> str:
        """Its column, where it is no link."""
        return f"{self.name}_id"


@dataclass(frozen=True)
class Entity:
    """An entity."""

    key: int
    name: str
    fields: tuple[Field, ...]
    references: tuple[Reference, ...] = ()
    switches: frozenset[str] = frozenset()
    was: str = ""

    @property
    def table(self) -> str:
        """Its table."""
        return "foxes" if self.name == "Fox" else f"{self.name.lower()}s"

    @property
    def created_by(self) -> bool:
        """Whether its rows say who made them."""
        return bool(self.switches & {"owner", "audit"})


@dataclass(frozen=True)
class Blueprint:
    """A blueprint."""

    entities: tuple[Entity, ...]
    tenancy: bool = False

    def text(self) -> str:
        """Return it as a user writes it."""
        head = "service: zoo\n" + ("tenancy: Shop\n" if self.tenancy else "")
        return f"{head}entities:\n{SHOP}" + "".join(map(self._entity, self.entities))

    def _entity(self, entity: Entity) -> str:
        names = {each.key: each.name for each in self.entities}
        said = f"  {entity.name}:\n"
        said += f"    was: {entity.was}\n" if entity.was else ""
        said += "    fields:\n" + "".join(each.line() for each in entity.fields)
        for each in entity.references:
            many, may = "list of " * each.many, "?" * (each.optional and not each.many)
            was = f" was {each.was}" if each.was else ""
            said += f"      {each.name}: {many}{names[each.target]}{may}{was}\n"
        switches = {"owner": "owner: created_by", "audit": "audit: true"}
        switches |= {"soft": "soft_delete: true"}
        said += "".join(f"    {switches[each]}\n" for each in sorted(entity.switches))
        return f"{said}    access: {{read: admin, write: admin}}\n"


@dataclass
class Changing:
    """A blueprint while it is changed; a field is cast only once."""

    draw: st.DrawFn
    blueprint: Blueprint
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
        taken = {each.name for each in (*entity.fields, *entity.references)}
        taken |= {each.was for each in (*entity.fields, *entity.references)}
        return next(
            name for name in (*NAMES, *map("x{}".format, range(9))) if name not in taken
        )


@st.composite
def kinds(draw: st.DrawFn) -> str:
    """Draw a kind."""
    return draw(st.sampled_from([*HELD, "enum", "enum"]))


@st.composite
def fields(draw: st.DrawFn, key: int, name: str) -> Field:
    """Draw a field."""
    kind = draw(kinds())
    optional = draw(st.booleans())
    if kind == "enum":
        words = draw(
            st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True)
        )
        return Field(
            key, name, kind, optional, words=tuple((word, "") for word in words)
        )
    flags = {flag for flag in _flags(kind) if draw(st.integers(0, 3)) == 0}
    return Field(key, name, kind, optional, flags=frozenset(flags))


def _flags(kind: str) -> tuple[str, ...]:
    found = ("unique",) if kind in UNIQUE else ()
    found += (">= 0",) if kind in COUNTED else ()
    return found if kind in {"json", "text"} else (*found, "index")


@st.composite
def blueprints(draw: st.DrawFn) -> Blueprint:
    """Draw a blueprint."""
    entities: list[Entity] = []
    for place in range(draw(st.integers(1, 3))):
        count = draw(st.integers(1, 4))
        made = tuple(
            draw(fields(10 * place + number, NAMES[number])) for number in range(count)
        )
        switches = {
            each for each in ("owner", "audit", "soft") if draw(st.integers(0, 3)) == 0
        }
        references = tuple(
            Reference(
                50 + 10 * place + number,
                f"r{number}",
                target.key,
                draw(st.booleans()),
                draw(st.booleans()),
            )
            for number, target in enumerate(entities)
            if draw(st.booleans())
        )
        entities.append(
            Entity(place, ENTITIES[place], made, references, frozenset(switches))
        )
    return Blueprint(tuple(entities), draw(st.booleans()))


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
        kept = old.flags & set(_flags(new)) if new in UNIQUE else old.flags - {"unique"}
        kept -= {"unique"} if old.kind == "string(12)" and new == "bool" else set()
        return replace(
            old,
            kind=new,
            flags=kept & set(_flags(new)),
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
            each for each in _flags(old.kind) if not (each == "unique" and old.default)
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
        changing.fresh(), changing.free(entity), target.key, optional=True, many=many
    )
    changing.put(replace(entity, references=(*entity.references, made)))


def change_reference(changing: Changing) -> None:
    """Drop a reference or a link, or give it another name, or let it be null."""
    entity = _entity(changing)
    if not entity.references:
        return
    old = changing.draw(st.sampled_from(entity.references))
    rest = tuple(each for each in entity.references if each != old)
    match changing.draw(st.integers(0, 2)):
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


@dataclass(frozen=True)
class Pair:
    """A blueprint, what it becomes, and the rows that are there then."""

    before: Blueprint
    after: Blueprint
    rows: Mapping[int, tuple[Mapping[int, object], ...]]

    @property
    def said(self) -> dict[str, str]:
        """What has to be said of rows that exist."""
        old = {each.key: each for each in self.before.entities}
        found = {
            f"{each.table}.created_by": "email:ana@x.org"
            for each in self.after.entities
            if each.key in old and each.created_by and not old[each.key].created_by
        }
        gained = self.after.tenancy and not self.before.tenancy
        return found | ({"tenant_id": "name:Acme"} if gained else {})


@st.composite
def pairs(draw: st.DrawFn) -> Pair:
    """Draw a pair of blueprints, and rows that can make the move."""
    before = draw(blueprints())
    changing = Changing(draw, before)
    for change in draw(st.lists(st.sampled_from(CHANGES), min_size=1, max_size=5)):
        change(changing)
    after = changing.blueprint
    later = {each.key: each for entity in after.entities for each in entity.fields}
    rows: dict[int, tuple[Mapping[int, object], ...]] = {}
    for entity in before.entities:
        needed = [each for each in entity.references if each.needs_row]
        possible = all(rows[each.target] for each in needed)
        rows[entity.key] = draw(_rows(entity, later, 3 if possible else 0))
    return Pair(before, after, rows)


@st.composite
def _rows(
    draw: st.DrawFn, entity: Entity, later: Mapping[int, Field], most: int
) -> tuple[Mapping[int, object], ...]:
    count = draw(st.integers(0, most))
    held = {
        each.key: draw(_held(each, later.get(each.key, each), count))
        for each in entity.fields
    }
    return tuple(
        {key: values[row] for key, values in held.items()} for row in range(count)
    )


def _held(old: Field, new: Field, count: int) -> st.SearchStrategy[list[object]]:
    if old.words:
        values: st.SearchStrategy[object] = st.sampled_from(
            [word for word, _ in old.words]
        )
    else:
        values = (
            CASTS[old.kind, new.kind][0] if old.kind != new.kind else HELD[old.kind]
        )
    if "unique" in old.flags | new.flags:
        return st.lists(values, min_size=count, max_size=count, unique_by=repr)
    values = st.none() | values if old.optional else values
    return st.lists(values, min_size=count, max_size=count)
