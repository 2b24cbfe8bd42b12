"""From the constraints of a field's line to the bounds of its kind."""

import re
from dataclasses import replace
from decimal import Decimal

from backwright.blueprint import field as asked
from backwright.blueprint.source import Text
from backwright.design.resolve.context import Context
from backwright.diagnostics import Position
from backwright.expressions.regexes import Unportable, portable
from backwright.kinds.bounds import Bounds, Limit, Tense
from backwright.kinds.kind import Misfit
from backwright.kinds.patterns import repeats_repeats
from backwright.kinds.scalar import Scalar
from backwright.kinds.temporal import Temporal
from backwright.kinds.traits import Trait

CLOCK = ("now", "today")
TENSES = {
    ">": Tense.FUTURE,
    ">=": Tense.FUTURE,
    "<": Tense.PAST,
    "<=": Tense.PAST,
}
SEVERAL = 2
NUMBER = re.compile(r"-?\d+(\.\d+)?")


def bounded(
    context: Context, scalar: Scalar, constraints: tuple[asked.Constraint, ...]
) -> Scalar:
    """Return the scalar with what the constraints add to its bounds.

    A constraint that compares with another field or the clock adds nothing here;
    it is a condition like any other.
    """
    for constraint in constraints:
        try:
            scalar = replace(scalar, bounds=_narrowed(scalar, constraint))
        except (Misfit, Unportable) as wrong:
            advice = getattr(wrong, "advice", "")
            context.mistake("misfit", str(wrong), constraint.position, advice)
    _require_room(context, scalar, constraints)
    return scalar


def _narrowed(scalar: Scalar, constraint: asked.Constraint) -> Bounds:
    match constraint:
        case asked.Range(low, high):
            _require(scalar, Trait.COMPARABLE)
            return _above(scalar, low, _below(scalar, high, scalar.bounds))
        case asked.Comparison(operator, operand):
            _require(scalar, Trait.COMPARABLE)
            return _compared(scalar, operator, operand)
        case asked.Length(low, high):
            _require(scalar, Trait.MEASURABLE)
            return _measured(scalar.bounds, low, high)
        case asked.Matches(pattern):
            _require(scalar, Trait.MATCHABLE)
            patterns = (*scalar.bounds.patterns, portable(pattern).rust)
            return replace(scalar.bounds, patterns=patterns)


def _require(scalar: Scalar, trait: Trait) -> None:
    if not scalar.has(trait):
        raise Misfit(f"`{scalar.kind.name}` takes no {trait.value}")


def _compared(scalar: Scalar, operator: str, operand: Text) -> Bounds:
    bounds = scalar.bounds
    if operand in CLOCK and operator in TENSES:
        return replace(bounds, tense=TENSES[operator])
    match operator:
        case ">" | ">=":
            return _above(scalar, operand, bounds, is_open=operator == ">")
        case "<" | "<=":
            return _below(scalar, operand, bounds, is_open=operator == "<")
        case _:
            return bounds


def _above(
    scalar: Scalar, limit: Text | None, bounds: Bounds, *, is_open: bool = False
) -> Bounds:
    low = _limit(scalar, limit)
    if low is None or (isinstance(low, Decimal) and _keeps(bounds.low, low)):
        return bounds
    return replace(bounds, low=low, low_open=is_open)


def _below(
    scalar: Scalar, limit: Text | None, bounds: Bounds, *, is_open: bool = False
) -> Bounds:
    high = _limit(scalar, limit)
    if high is None or (isinstance(high, Decimal) and _keeps(high, bounds.high)):
        return bounds
    return replace(bounds, high=high, high_open=is_open)


def _keeps(greater: Limit | None, lesser: Limit | None) -> bool:
    both = isinstance(greater, Decimal) and isinstance(lesser, Decimal)
    return both and Decimal(str(greater)) > Decimal(str(lesser))


def _limit(scalar: Scalar, text: Text | None) -> Limit | None:
    if text is None:
        return None
    if isinstance(scalar.kind, Temporal):
        return None if text.isidentifier() else str(scalar.kind.read(scalar, text))
    return Decimal(str(text)) if NUMBER.fullmatch(text) else None


def _measured(bounds: Bounds, low: int | None, high: int | None) -> Bounds:
    least = bounds.min_length if low is None else max(low, bounds.min_length or 0)
    limits = [limit for limit in (high, bounds.max_length) if limit is not None]
    return replace(bounds, min_length=least, max_length=min(limits, default=None))


def _require_room(
    context: Context, scalar: Scalar, constraints: tuple[asked.Constraint, ...]
) -> None:
    """Note bounds between which nothing lies, so that examples can be found."""
    bounds, position = scalar.bounds, _place(constraints)
    if isinstance(bounds.low, Decimal) and isinstance(bounds.high, Decimal):
        closed = not (bounds.low_open or bounds.high_open)
        empty = bounds.low > bounds.high or (bounds.low == bounds.high and not closed)
    else:
        least, most = bounds.min_length or 0, bounds.max_length
        empty = most is not None and least > most
    if empty or (constraints and not scalar.samples):
        context.mistake("contradiction", "no value can satisfy this", position)
    elif any(isinstance(one, asked.Matches) for one in constraints):
        _require_example(context, scalar, position)


def _require_example(context: Context, scalar: Scalar, position: Position) -> None:
    """Note several patterns for which no text is found, since tests need one."""
    patterns = scalar.bounds.patterns
    if len(patterns) < SEVERAL:
        return
    try:
        require_within(scalar, str(scalar.kind.examples(scalar)[0]))
    except Misfit:
        said = " and ".join(patterns)
        message = f"no text is found that matches both {said}"
        advice = "write one pattern that says all of it, for a `string`"
        context.mistake("no-example", message, position, advice)


def _place(constraints: tuple[asked.Constraint, ...]) -> Position:
    return constraints[-1].position if constraints else Position()


def require_within(scalar: Scalar, value: object) -> None:
    """Refuse a value that a kind has read and that its bounds do not allow.

    Raises:
        Misfit: They do not.
    """
    bounds = scalar.bounds
    if isinstance(scalar.kind, Temporal):
        if not scalar.kind.within(scalar, str(value)):
            raise Misfit(f"{value} is not within the bounds of the field")
    elif isinstance(value, int | Decimal) and isinstance(bounds.low, Decimal):
        if not _between(bounds, Decimal(value)):
            raise Misfit(f"{value} is not within the bounds of the field")
    elif isinstance(value, str | bytes):
        _require_length(bounds, value)
        _require_form(scalar, str(value))


def _between(bounds: Bounds, value: Decimal) -> bool:
    low, high = bounds.low, bounds.high
    if isinstance(low, Decimal) and (value <= low if bounds.low_open else value < low):
        return False
    if not isinstance(high, Decimal):
        return True
    return value < high if bounds.high_open else value <= high


def _require_length(bounds: Bounds, value: str | bytes) -> None:
    least, most = bounds.min_length or 0, bounds.max_length
    if len(value) < least or (most is not None and len(value) > most):
        raise Misfit(f"{value!r} is too short or too long")


def _require_form(scalar: Scalar, value: str) -> None:
    own = getattr(scalar.kind, "pattern", "")
    for pattern in scalar.bounds.patterns:
        if pattern != own and repeats_repeats(pattern):
            continue
        if not re.search(pattern, value) or value.endswith("\n"):
            raise Misfit(f"{value!r} does not match {pattern}")
