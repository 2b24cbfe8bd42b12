"""A blueprint in the few words that migrations are about."""

from dataclasses import dataclass

from tests.emitted.migrating.columns import (
    DEFAULTS,
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
    on_delete: str = ""

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
            was += f" on delete {each.on_delete}" if each.on_delete else ""
            said += f"      {each.name}: {many}{names[each.target]}{may}{was}\n"
        switches = {"owner": "owner: created_by", "audit": "audit: true"}
        switches |= {"soft": "soft_delete: true"}
        said += "".join(f"    {switches[each]}\n" for each in sorted(entity.switches))
        return f"{said}    access: {{read: admin, write: admin}}\n"
