"""What a value object of several fields can be: each field valid, and all together."""

from collections.abc import Mapping
from functools import cache

from backwright.design.finding.solving import Demand, Solver, holds
from backwright.design.value import Value
from backwright.kinds.sample import Sample


@cache
def row(value: Value, turn: int) -> Mapping[str, Sample]:
    """Return a sample of each field, so that they go together.

    Args:
        value: The value object.
        turn: With which of its samples each field begins.
    """
    plain = {
        field.name: field.type.samples[turn % len(field.type.samples)]
        for field in value.fields
    }
    said = {name: sample.python for name, sample in plain.items()}
    conditions = [check.python for check in value.checks if check.python]
    if all(holds(condition, said) for condition in conditions):
        return plain
    unknowns = [
        each for field in value.fields for each in field.type.unknowns(field.name)
    ]
    solver = Solver(unknowns, (), [Demand(condition) for condition in conditions])
    found = solver.find(filled=True, turn=turn)
    if found is None:
        return plain
    return {field.name: field.type.sample(field.name, found) for field in value.fields}
