"""Draws a blueprint."""

from hypothesis import strategies as st

from tests.emitted.migrating.columns import COUNTED, HELD, UNIQUE
from tests.emitted.migrating.designs import (
    ENTITIES,
    NAMES,
    WORDS,
    Blueprint,
    Entity,
    Field,
    Reference,
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
    flags = {flag for flag in flags_of(kind) if draw(st.integers(0, 3)) == 0}
    return Field(key, name, kind, optional, flags=frozenset(flags))


def flags_of(kind: str) -> tuple[str, ...]:
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
