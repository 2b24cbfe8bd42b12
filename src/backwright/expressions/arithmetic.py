"""What becomes of two values that are joined by a sign."""

from typing import Final

from backwright.expressions.terms import DATE, DATETIME, DURATION, FLOAT, Kind, Type

_MOMENTS: Final = {
    ("+", Kind.DATETIME, Kind.DURATION): DATETIME,
    ("-", Kind.DATETIME, Kind.DURATION): DATETIME,
    ("-", Kind.DATETIME, Kind.DATETIME): DURATION,
    ("+", Kind.DATE, Kind.DURATION): DATE,
    ("-", Kind.DATE, Kind.DURATION): DATE,
    ("-", Kind.DATE, Kind.DATE): DURATION,
    ("+", Kind.DURATION, Kind.DURATION): DURATION,
    ("-", Kind.DURATION, Kind.DURATION): DURATION,
}


def joined(operator: str, left: Type, right: Type) -> Type | None:
    """Return what two values make; None if they cannot be joined so."""
    kinds = {left.kind, right.kind}
    if kinds == {Kind.NUMBER}:
        return _numbers(operator, left, right)
    if Kind.FLOAT in kinds and kinds <= {Kind.FLOAT, Kind.NUMBER}:
        return FLOAT if operator != "%" else None
    if operator == "*" and kinds == {Kind.DURATION, Kind.NUMBER}:
        number = left if left.kind is Kind.NUMBER else right
        return DURATION if not number.scale else None
    return _MOMENTS.get((operator, left.kind, right.kind))


def _numbers(operator: str, left: Type, right: Type) -> Type | None:
    if operator == "*":
        digits, scale = left.digits + right.digits, left.scale + right.scale
        return Type(Kind.NUMBER, digits=digits, scale=scale)
    if operator == "%":
        return Type(Kind.NUMBER, digits=right.digits) if not left.scale else None
    scale = max(left.scale, right.scale)
    whole = max(left.digits - left.scale, right.digits - right.scale) + 1
    return Type(Kind.NUMBER, digits=whole + scale, scale=scale)
