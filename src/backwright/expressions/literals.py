"""What literals of an expression say."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from backwright.expressions.mistake import Malformed, Mistake
from backwright.expressions.syntax import Literal, Plain
from backwright.expressions.tokens import Token

_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def literal_of(token: Token) -> Literal:
    """Return what a literal says.

    Raises:
        Malformed: It looks like a date or a length of time, but is none.
    """
    try:
        return Literal(_value(token), token.span)
    except (ValueError, OverflowError):
        message = f"{token.text} is no {token.kind}"
        raise Malformed(Mistake("malformed", message, token.span)) from None


def _value(token: Token) -> Plain:
    match token.kind:
        case "number":
            return Decimal(token.text) if "." in token.text else int(token.text)
        case "text" if token.text.startswith('"'):
            return re.sub(r"\\(.)", r"\1", token.text[1:-1])
        case "text":
            return token.text[1:-1]
        case "date":
            return date.fromisoformat(token.text)
        case "datetime":
            return datetime.fromisoformat(token.text).astimezone(UTC)
        case _:
            unit = _UNITS[token.text[-1]]
            return timedelta(**{unit: int(token.text[:-1])})
