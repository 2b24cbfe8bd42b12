"""Fields that code of the user's own works out, in words: bodies and records."""

from collections.abc import Iterator
from dataclasses import dataclass

from backwright.design.computed import Computed
from backwright.design.entity import Entity
from backwright.kinds.imported import Import
from backwright.render.wording.docstrings import article, docstring, quoted
from backwright.render.wording.imports import of_domain
from backwright.render.wording.packing import pack

FEW = 4
"""How many fields may have a line each where they are put together."""


@dataclass(frozen=True, slots=True)
class Record:
    """What is worked out of one row, as a dataclass."""

    name: str
    docstring: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """One field, as the file of its body says it."""

    name: str
    docstring: str
    returns: str
    title: str


@dataclass(frozen=True, slots=True)
class Joining:
    """How a service puts together what was counted and what was worked out."""

    calls: tuple[str, ...]
    result: tuple[str, ...]


def counts(entity: Entity) -> str:
    """Return the record that a repository fills."""
    return f"{entity.names.pascal}{'Counts' if entity.own_computed else 'Computed'}"


def records(entity: Entity) -> Iterator[Record]:
    """Yield the records of computed fields."""
    noun = article(entity.names.words)
    looked_up = tuple(_counted(found) for found in entity.looked_up)
    own = tuple(
        f"{each.field.name}: {each.field.annotation}" for each in entity.own_computed
    )
    whole = docstring(f"What is worked out of {noun} for one reader", 4)
    if own and looked_up:
        said = docstring(f"What is counted of {noun} for one reader", 4)
        yield Record(counts(entity), said, looked_up)
    if own or looked_up:
        plain = (line.partition(" = ")[0] for line in looked_up)
        lines = (*plain, *own) if own else looked_up
        yield Record(f"{entity.names.pascal}Computed", whole, lines)


def _counted(found: Computed) -> str:
    kind, nothing = ("int", "0") if found.count else ("bool", "False")
    return f"{found.field.name}: {kind} = {nothing}"


def bodies(entity: Entity) -> Iterator[Body]:
    """Yield each field that is to be written."""
    plural = entity.names.plural_words
    for found in entity.own_computed:
        field = found.field
        words = field.name.replace("_", " ")
        said = field.description or f"Work out `{field.name}` of each"
        yield Body(
            name=field.name,
            docstring=docstring(said, 4, f"Work out {words}"),
            returns=f"Sequence[{field.annotation}]",
            title=quoted(f"work out `{field.name}` of {plural}"),
        )


def joining(entity: Entity) -> Joining:
    """Return how a service puts an entity's computed fields together."""
    if not entity.own_computed:
        return Joining((), ())
    names = [found.field.name for found in entity.own_computed]
    given = f"{entity.names.plural_snake}, actor, self._tools"
    calls = [f"every_{name} = await work_out_{name}({given})" for name in names]
    one, every = list(names), [f"every_{name}" for name in names]
    values = [f"{name}={name}" for name in names]
    if entity.looked_up:
        counted = _unlike("counted", names)
        calls.insert(0, "viewer = actor.user_id if actor else None")
        got = f"self._{entity.names.plural_snake}.computed"
        calls.insert(1, f"counts = await {got}({entity.names.plural_snake}, viewer)")
        one.insert(0, counted)
        every.insert(0, "counts")
        looked_up = [found.field.name for found in entity.looked_up]
        values = [*(f"{name}={counted}.{name}" for name in looked_up), *values]
    made = f"{entity.names.pascal}Computed"
    return Joining(tuple(calls), tuple(_joined(made, values, one, every)))


def _joined(
    made: str, values: list[str], one: list[str], every: list[str]
) -> Iterator[str]:
    """Yield the lines that make the records, in few lines even if there is much."""
    yield "return ["
    if not one[FEW:]:
        several = f"zip({', '.join(every)}, strict=True)" if every[1:] else every[0]
        yield f"    {made}({', '.join(values)})"
        yield f"    for {', '.join(one)} in {several}"
        yield "]"
        return
    yield f"    {made}("
    yield from _narrow(values)
    yield "    )"
    yield "    for ("
    yield from _narrow(one)
    yield "    ) in zip("
    yield from _narrow([*every, "strict=True"])
    yield "    )"
    yield "]  # fmt: skip"


def _narrow(items: list[str]) -> Iterator[str]:
    return (f"        {line}" for line in pack(items, 16, 0).lines)


def _unlike(name: str, taken: list[str]) -> str:
    return _unlike(f"{name}_too", taken) if name in taken else name


def imports(entity: Entity) -> Iterator[Import]:
    """Yield what their annotations need."""
    yield from of_domain(found.field for found in entity.own_computed)


def functions(entity: Entity) -> Iterator[Import]:
    """Yield the bodies, as a service calls them."""
    module = f"app.application.computed.{entity.names.plural_snake}"
    for found in entity.own_computed:
        name = found.field.name
        yield Import(module, f"{name} as work_out_{name}")
