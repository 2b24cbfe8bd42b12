"""Who asks for each use case, in words of annotations."""

from dataclasses import dataclass

from backwright.design.entity import Entity
from backwright.design.operation import Does
from backwright.render.wording.usecases import CHANGING, actor, anonymous


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """The annotations of who asks for what."""

    reader: str
    creator: str
    updater: str
    deleter: str
    changer: str


def actors(entity: Entity) -> Actors:
    """Return who asks for each use case."""
    return Actors(
        reader=actor(entity.operation(Does.GET) or entity.operation(Does.LIST)),
        creator=actor(entity.operation(Does.CREATE)),
        updater=actor(entity.operation(Does.UPDATE)),
        deleter=actor(entity.operation(Does.DELETE)),
        changer=_changer(entity),
    )


def _changer(entity: Entity) -> str:
    changing = (each for each in entity.operations if each.does in CHANGING)
    nobody = any(map(anonymous, changing))
    return "Actor | None" if nobody else "Actor"
