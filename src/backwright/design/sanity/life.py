"""States that nothing can reach, and steps that nothing can take."""

from backwright.blueprint.model import Entity
from backwright.design.resolve.context import Context
from backwright.design.resolve.lifecycle import reachable


def note_life(context: Context, entity: Entity) -> None:
    """Note what is dead in the life of an entity."""
    life = entity.lifecycle
    if life is None:
        return
    reached = reachable(life)
    for step in life.transitions:
        for state in step.sources:
            if state not in reached:
                message = f"nothing of `{entity.name}` is ever `{state}`"
                advice = f"no transition leads there from `{life.initial}`"
                context.mistake("unreachable-state", message, state.position, advice)
        if not reached & set(map(str, step.sources)):
            message = f"`{step.name}` can never be fired"
            advice = "none of the states that it starts from can be reached"
            context.mistake("dead-transition", message, step.position, advice)
