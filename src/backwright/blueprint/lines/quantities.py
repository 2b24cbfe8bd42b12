"""`15m`, `600/minute per tenant`, `5 with backoff`: times, rates and tries."""

import re
from dataclasses import dataclass

from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.mistakes import shown
from backwright.blueprint.source import Text
from backwright.blueprint.surroundings import Duration, Retries

DURATION_PATTERN = r"^(?:\d{1,6}(?:s|m|h|d|w))+$"
RATE_PATTERN = r"^\d{1,9}\s*/\s*(?:second|minute|hour|day)(?:\s+per\s+\w+)?$"
RETRIES_PATTERN = r"^\d{1,3}(?:\s+with\s+backoff)?$"

SCOPES = ("tenant", "user", "ip", "key")
"""Whom a limit is counted for."""

SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 604800}


@dataclass(frozen=True, slots=True)
class Rate:
    """How often, and counted for whom.

    Attributes:
        count: How many calls.
        period: In how long.
        scope: Counted for each of these; None for all together.
    """

    count: int
    period: Text
    scope: Text | None


def parse_duration(text: Text) -> Duration:
    """Return how long `1h30m` is.

    Raises:
        Malformed: It is no duration, or no time at all.
    """
    if not re.fullmatch(DURATION_PATTERN, text, re.ASCII):
        raise Malformed(
            f"{shown(text)} is no duration",
            (0, len(text)),
            "a number and s, m, h, d or w: 30s, 15m, 12h, 14d",
        )
    parts = re.findall(r"(\d+)([smhdw])", text)
    seconds = sum(int(number) * SECONDS[unit] for number, unit in parts)
    if not seconds:
        raise Malformed("a duration is longer than nothing", (0, len(text)))
    return Duration(seconds, text)


def parse_rate(text: Text) -> Rate:
    """Return what `600/minute per tenant` says.

    Raises:
        Malformed: It is no rate, or never lets anyone in.
    """
    found = re.fullmatch(
        r"(\d{1,9})\s*/\s*(second|minute|hour|day)(?:\s+per\s+(tenant|user|ip|key))?",
        text,
        re.ASCII,
    )
    if not found or not int(found[1]):
        raise Malformed(
            f"{shown(text)} is no rate",
            (0, len(text)),
            "calls / second, minute, hour or day, and whom it is counted for "
            f"({', '.join(SCOPES)}): 60/minute per user",
        )
    scope = text.part(*found.span(3)) if found[3] else None
    return Rate(int(found[1]), text.part(*found.span(2)), scope)


def write_rate(rate: Rate) -> str:
    """Return the rate with its blanks where they belong."""
    scope = f" per {rate.scope}" if rate.scope else ""
    return f"{rate.count}/{rate.period}{scope}"


def write_retries(retries: Retries) -> str:
    """Return how often to try again, with its blanks where they belong."""
    return f"{retries.count}{' with backoff' if retries.backoff else ''}"


def parse_retries(text: Text) -> Retries:
    """Return what `5 with backoff` says.

    Raises:
        Malformed: It says something else.
    """
    found = re.fullmatch(r"(\d{1,3})(\s+with\s+backoff)?", text, re.ASCII)
    if not found:
        raise Malformed(
            f"{shown(text)} does not say how often to try again",
            (0, len(text)),
            'for example: 5, or "5 with backoff"',
        )
    return Retries(int(found[1]), found[2] is not None)
