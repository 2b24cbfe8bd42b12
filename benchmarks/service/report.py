"""What was measured, as a table."""

from collections.abc import Callable, Sequence
from statistics import median
from typing import Final

from operations import Sample

Results = dict[tuple[str, str], list[Sample]]

OF_THE_LIMIT: Final = 0.25
TIMES_THE_USUAL: Final = 4.5
OF_PAGE_ONE: Final = 1.5
COMPARED: Final = ("get", "list", "create")


def print_report(results: Results) -> bool:
    """Print medians and ranges; return whether all that was asked for holds."""
    print(f"{'':8}{'server CPU per request, µs':^52}{'limit ÷':>16}{'usual ÷':>16}")
    print(
        f"{'':8}{'limit':>16}{'service':>18}{'usual':>18}{'service':>16}{'service':>16}"
    )
    held = [_print_operation(results, name) for name in COMPARED]
    return all([*held, _print_depth(results)])


def _print_operation(results: Results, name: str) -> bool:
    limit, service, usual = (
        _costs(results, server, name) for server in ("limit", "service", "usual")
    )
    of_limit = _ratios(limit, service)
    times_usual = _ratios(usual, service)
    cells = [_spread(cost, "{:.0f}") for cost in (limit, service, usual)]
    cells += [_spread(of_limit, "{:.2f}"), _spread(times_usual, "{:.1f}")]
    print(f"{name:8}{cells[0]:>16}" + "".join(f"{cell:>18}" for cell in cells[1:]))
    return median(of_limit) >= OF_THE_LIMIT and median(times_usual) >= TIMES_THE_USUAL


def _print_depth(results: Results) -> bool:
    held = True
    measures: dict[str, Callable[[Sample], float]] = {
        "server CPU": lambda sample: sample.cpu_microseconds,
        "latency": lambda sample: sample.median_seconds,
    }
    for name, measure in measures.items():
        deep, first = (
            [measure(sample) for sample in results["service", page]]
            for page in ("deep", "first")
        )
        ratios = _ratios(deep, first)
        held = held and median(ratios) <= OF_PAGE_ONE
        print(
            f"a page 200,000 rows deep ÷ page one, {name}: {_spread(ratios, '{:.2f}')}"
        )
    return held


def _costs(results: Results, server: str, name: str) -> list[float]:
    return [sample.cpu_microseconds for sample in results[server, name]]


def _ratios(some: Sequence[float], others: Sequence[float]) -> list[float]:
    return [one / other for one, other in zip(some, others, strict=True)]


def _spread(values: Sequence[float], form: str) -> str:
    low, middle, high = (
        form.format(value) for value in (min(values), median(values), max(values))
    )
    return f"{middle} ({low}-{high})"
