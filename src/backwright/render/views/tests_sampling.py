"""Valid values for the tests of a service: which sample each field has, and why.

Not the view of one template: all views of tests pick their values here, so that what
a factory makes, a request asks for and a test expects agree.
"""

from collections.abc import Iterator
from typing import Final

from backwright.design.entity import Entity
from backwright.design.field import Field
from backwright.design.holding.composite import Composite
from backwright.design.reference import IdKind, Link, Target
from backwright.design.service import Service
from backwright.kinds.imported import Import
from backwright.kinds.sample import Sample
from backwright.naming import Names, constant

ACTORS: Final = "tests.factories.actors"
FILES: Final = "tests.factories.files"
IDENTIFIERS: Final = "tests.factories.identifiers"
RANKS: Final = ("", "SECOND_", "FOREIGN_", "DELETED_")
BESIDE: Final = ("THIRD_", "FOURTH_", "FIFTH_", "SIXTH_", "SEVENTH_", "EIGHTH_")
"""More rows, where others want a row of their own to refer to."""
USERS: Final = ("OWNER", "BYSTANDER", "STRANGER", "BYSTANDER")


def id_name(names: Names, rank: int = 0) -> str:
    """Return the constant of the id of an entity's row in the tests' world.

    Args:
        names: The entity's names.
        rank: 0 the first row, 1 a second one, 2 one of another tenant, 3 a deleted one;
            from 4 on more of the first one's kind.
    """
    return f"{(*RANKS, *BESIDE)[rank]}{constant(names.snake)}_ID"


def beside(chained: int) -> range:
    """Return the ranks of the rows that one-to-one references need, one for each.

    Args:
        chained: How many such references follow each other up to the entity.
    """
    return range(len(RANKS), len(RANKS) + min(2 * chained, len(BESIDE)))


def id_sample(target: Target, rank: int = 0) -> Sample:
    """Return the id of a row of the tests' world, as the value of a reference."""
    name = id_name(target.names, rank)
    if target.built_in:
        name = f"{USERS[rank]}.user_id"
    value = f"{name}.value"
    return Sample(name, value if target.ids is IdKind.INT else f"str({name})")


def file_sample(field: Field, actor: str = "OWNER") -> Sample:
    """Return the id of a file of the tests' world that an actor has uploaded."""
    purpose = field.file.purpose if field.file else ""
    name = f'uploaded({actor}, "{purpose}")'
    return Sample(name, f"str({name})")


def samples(field: Field) -> tuple[Sample, ...]:
    """Return different valid values of a field, the plainest first."""
    if field.reference:
        target = field.reference.target
        ranks = (0, 1, *beside(target.chained))
        return tuple(id_sample(target, rank) for rank in ranks)
    if field.file:
        return (file_sample(field), file_sample(field, "BYSTANDER"))
    return field.type.samples


def link_sample(link: Link) -> Sample:
    """Return one set of ids of a many-to-many relation."""
    one = id_sample(link.target)
    return Sample(f"frozenset({{{one.python}}})", f"[{one.json}]")


def sample_imports(field: Field) -> Iterator[Import]:
    """Yield what the samples of a field need."""
    if field.reference and field.reference.target.built_in:
        yield from (Import(ACTORS, name) for name in USERS)
    elif field.reference:
        yield from id_imports(field.reference.target.names)
    elif field.file:
        yield Import(FILES, "uploaded")
        yield from (Import(ACTORS, name) for name in USERS)
    if isinstance(field.type, Composite):
        for part in field.type.value.fields:
            yield from sample_imports(part)
    yield from field.type.domain_imports
    yield Import("datetime", "UTC")
    if field.default:
        yield from field.default.imports


def id_imports(names: Names) -> Iterator[Import]:
    """Yield the ids of an entity's rows in the tests' world."""
    ranks = range(len(RANKS) + len(BESIDE))
    yield from (Import(IDENTIFIERS, id_name(names, rank)) for rank in ranks)


def ranks_of(service: Service, entity: Entity) -> tuple[int, ...]:
    """Return the rows of an entity that others may refer to, all that have a name."""
    found = (one for other in service.entities for one in other.references)
    chained = [one.target.chained for one in found if one.target.names == entity.names]
    return (*range(len(RANKS)), *beside(max(chained, default=0)))


def targets(service: Service) -> tuple[Entity, ...]:
    """Return the entities that others refer to, so that the world has some of each."""
    return tuple(
        entity for entity in service.entities if entity.referrers or entity.is_tenant
    )
