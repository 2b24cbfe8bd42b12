"""What the decorators of a function make of it."""

from backwright.check.facts.expr import Call, name_of
from backwright.check.facts.forms import Function

HOOKS = frozenset(
    {
        "field_serializer",
        "field_validator",
        "model_serializer",
        "model_validator",
        "root_validator",
        "setter",
        "validates",
        "validator",
    }
)


def is_hook(function: Function) -> bool:
    """Tell whether only a framework calls it, with what the framework says."""
    names = (
        item.func if isinstance(item, Call) else name_of(item)
        for item in function.decorators
    )
    return any(name.rpartition(".")[2] in HOOKS for name in names)
