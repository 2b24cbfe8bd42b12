"""What a condition of the design says of sample values, worked out here.

Conditions and samples are Python that this house wrote; still nothing is executed:
a small interpreter knows the few forms that they have, and anything else is unknown.
"""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final
from uuid import UUID


class UnknownForm(Exception):
    """The condition has a form that is not known here."""


_OPERATORS: Final[Mapping[type[ast.AST], Callable[..., object]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Mod: operator.mod,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.In: lambda one, many: one in many,
    ast.Is: operator.is_,
    ast.IsNot: operator.is_not,
    ast.Not: operator.not_,
    ast.NotIn: lambda one, many: one not in many,
    ast.USub: operator.neg,
}
_CALLS: Final[Mapping[str, Callable[..., object]]] = {
    "Decimal": Decimal,
    "UUID": UUID,
    "abs": abs,
    "date": date,
    "datetime": datetime,
    "len": len,
    "round": round,
    "re.fullmatch": re.fullmatch,
    "re.match": re.match,
    "re.search": re.search,
    "time": time,
    "timedelta": timedelta,
}
_METHODS: Final[Mapping[str, Callable[..., object]]] = {
    "date": datetime.date,
    "is_finite": Decimal.is_finite,
}


def evaluate(text: str, values: Mapping[str, str]) -> object:
    """Return what Python over `self` is worth.

    Args:
        text: The Python.
        values: The attributes of `self`, as Python.

    Raises:
        UnknownForm: It has a form that is not known here.
    """
    try:
        return _value(_parsed(text), values)
    except (ArithmeticError, SyntaxError, TypeError, ValueError) as error:
        raise UnknownForm(text) from error


@lru_cache(maxsize=4096)
def _parsed(text: str) -> ast.expr:
    """Return a text as a tree, which nobody changes."""
    return ast.parse(text, mode="eval").body


@lru_cache(maxsize=4096)
def _alone(text: str) -> object:
    """Return what Python that speaks of no `self` is worth: nothing that can change."""
    return evaluate(text, {})


def _value(node: ast.expr, values: Mapping[str, str]) -> object:
    match node:
        case ast.Constant(value):
            return value
        case ast.Name() | ast.Attribute():
            return _named(node, values)
        case ast.BoolOp(connective, parts):
            return _connected(connective, parts, values)
        case ast.Compare(left, operators, right):
            return _compared([left, *right], operators, values)
        case _:
            return _worked_out(node, values)


def _named(node: ast.Name | ast.Attribute, values: Mapping[str, str]) -> object:
    name = _written(node)
    if name == "UTC":
        return UTC
    path = name.removeprefix("self.")
    if path in values and path != name:
        return _alone(values[path])
    attribute, _, part = path.partition(".")
    if attribute in values and name.startswith("self."):
        whole = values[attribute]
        return _alone(_part(whole, part) if part else whole)
    return name


@lru_cache(maxsize=4096)
def _written(node: ast.expr) -> str:
    """Return a node of a tree that nobody changes as text."""
    return ast.unparse(node)


def _part(whole: str, name: str) -> str:
    """Return one field of a value object, as Python."""
    made = ast.parse(whole, mode="eval").body
    if isinstance(made, ast.Call):
        for keyword in made.keywords:
            if keyword.arg == name:
                return ast.unparse(keyword.value)
        if name == "value" and len(made.args) == 1:
            return ast.unparse(made.args[0])
    raise UnknownForm(name)


def _worked_out(node: ast.expr, values: Mapping[str, str]) -> object:
    match node:
        case ast.UnaryOp(sign, operand):
            return _operator(sign)(_value(operand, values))
        case ast.BinOp(left, sign, right):
            return _operator(sign)(_value(left, values), _value(right, values))
        case ast.Tuple(members):
            return tuple(_value(member, values) for member in members)
        case ast.Call(ast.Attribute(one, "date" | "is_finite" as name), [], []):
            found = _value(one, values)
            return _METHODS[name](found)
        case ast.Call(called, arguments, keywords) if ast.unparse(called) in _CALLS:
            named = {str(each.arg): _value(each.value, values) for each in keywords}
            given = [_value(argument, values) for argument in arguments]
            return _CALLS[ast.unparse(called)](*given, **named)
        case _:
            raise UnknownForm(ast.unparse(node))


def _operator(sign: ast.AST) -> Callable[..., object]:
    if type(sign) not in _OPERATORS:
        raise UnknownForm(ast.dump(sign))
    return _OPERATORS[type(sign)]


def _connected(
    connective: ast.boolop, parts: list[ast.expr], values: Mapping[str, str]
) -> object:
    found = (bool(_value(part, values)) for part in parts)
    return all(found) if isinstance(connective, ast.And) else any(found)


def _compared(
    sides: list[ast.expr], operators: list[ast.cmpop], values: Mapping[str, str]
) -> bool:
    found = [_value(side, values) for side in sides]
    pairs = zip(found, operators, found[1:], strict=False)
    return all(_operator(sign)(left, right) for left, sign, right in pairs)
