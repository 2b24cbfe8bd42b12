"""Writes the line of a field: the opposite of reading it."""

import re
from decimal import Decimal

from backwright.blueprint.field import (
    Argument,
    Comparison,
    Constraint,
    Default,
    Field,
    Flag,
    Json,
    Length,
    Matches,
    Range,
    Type,
)

_BARE_ARGUMENT = re.compile(r"[A-Za-z0-9_.+*/-]+")


def write_field(field: Field) -> str:
    """Return the line of a field: type, constraints, flags, the rest, default."""
    parts = [
        write_type(field.type, optional=field.optional),
        *map(write_constraint, field.constraints),
        *(flag.value for flag in Flag if flag in field.flags),
        *([f"on delete {field.on_delete}"] if field.on_delete else []),
        *([f"was {field.was}"] if field.was else []),
        *([f"= {write_default(field.default)}"] if field.default else []),
    ]
    return " ".join(parts)


def write_type(found: Type, *, optional: bool = False) -> str:
    """Return a type with its arguments."""
    written = [_argument(argument) for argument in found.arguments]
    comma = "," if all(argument.isdecimal() for argument in written) else ", "
    arguments = f"({comma.join(written)})" if written else ""
    many = "list of " if found.many else ""
    return f"{many}{found.name}{arguments}{'?' if optional else ''}"


def write_default(default: Default) -> str:
    """Return a default: a word as it is, anything else as JSON."""
    return str(default.value) if default.bare else _json(default.value)


def _argument(argument: Argument) -> str:
    former = f" was {_word(argument.was)}" if argument.was else ""
    return f"{_word(argument.text)}{former}"


def _word(text: str) -> str:
    return text if _BARE_ARGUMENT.fullmatch(text) else _quoted(text)


def write_constraint(constraint: Constraint) -> str:
    """Return a condition as a field's line says it."""
    match constraint:
        case Comparison(operator, operand):
            return f"{operator} {operand}"
        case Range(low, high):
            return f"{low or ''}..{high or ''}"
        case Length(low, high) if low == high:
            return f"length {low}"
        case Length(low, high):
            low_text = "" if low is None else low
            return f"length {low_text}..{'' if high is None else high}"
        case Matches(pattern):
            return f"matches /{pattern.replace('/', chr(92) + '/')}/"


def _json(value: Json) -> str:
    match value:
        case None | bool():
            return {None: "null", True: "true", False: "false"}[value]
        case int() | Decimal():
            return str(value)
        case str():
            return _quoted(value)
        case list():
            return f"[{', '.join(map(_json, value))}]"
        case dict():
            inner = ", ".join(
                f"{_quoted(key)}: {_json(of)}" for key, of in value.items()
            )
            return f"{{{inner}}}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
