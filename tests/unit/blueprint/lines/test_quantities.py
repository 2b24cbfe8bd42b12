"""Times, rates and tries."""

import pytest

from backwright.blueprint.forms.scalars import Malformed
from backwright.blueprint.lines.quantities import (
    parse_duration,
    parse_rate,
    parse_retries,
)
from backwright.blueprint.source import Text


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("30s", 30), ("15m", 900), ("1h30m", 5400), ("2d", 172800), ("1w", 604800)],
)
def test_a_duration_is_a_number_of_seconds(text: str, seconds: int) -> None:
    assert parse_duration(Text(text)).seconds == seconds


@pytest.mark.parametrize("text", ["", "15", "m", "-5m", "0s", "15 m", "1.5h", "٣m"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        parse_duration(Text(text))


def test_a_rate_says_how_often_in_how_long_and_for_whom() -> None:
    rate = parse_rate(Text("600 / minute  per tenant"))
    assert (rate.count, rate.period, rate.scope) == (600, "minute", "tenant")
    assert parse_rate(Text("5/second")).scope is None


@pytest.mark.parametrize(
    "text", ["0/minute", "5/week", "5 per minute", "5/day per moon"]
)
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(Malformed):
        parse_rate(Text(text))


def test_tries_may_wait_longer_each_time() -> None:
    assert parse_retries(Text("5  with backoff")).backoff
    assert not parse_retries(Text("3")).backoff
    with pytest.raises(Malformed):
        parse_retries(Text("often"))
