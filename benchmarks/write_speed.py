"""Measures the whole `backwright new`: process, reading, rendering, formatting, disk.

For blueprints of 10, 25, 50 and 100 related entities: time and CPU (children too), the
best of some runs, and what one more entity costs. Fails if 50 take 3 s or more, or if
an entity of the second fifty costs a third more than one of the first.
"""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from costs import Cost, best, cost_of
from entities import blueprint

SIZES: Final = (10, 25, 50, 100)
PROMISED: Final = (50, 3.0)
STEEPER: Final = 4 / 3


def main() -> None:
    """Measure and print; fail if a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        costs = measure(Path(folder), arguments.sizes, arguments.runs)
    print(f"{'entities':>8}{'seconds':>10}{'CPU':>8}{'ms an entity':>16}")
    for size, cost in costs.items():
        each = cost.cpu / size * 1000
        print(f"{size:>8}{cost.wall:>10.2f}{cost.cpu:>8.2f}{each:>16.0f}")
    if broken := [*broken_promises(costs)]:
        raise SystemExit("\n".join(broken))


def measure(folder: Path, sizes: Sequence[int], runs: int) -> dict[int, Cost]:
    """Return the best of some runs for each size, after one that warms up.

    Nothing is removed between the runs: some disks are slow to take new files just
    after they lost as many.

    Args:
        folder: Where there is room.
        sizes: How many entities.
        runs: How often; the sizes take turns.
    """
    write(folder, sizes[0], "warm")
    found: dict[int, list[Cost]] = {size: [] for size in sizes}
    for run in range(runs):
        for size in sizes:
            found[size].append(write(folder, size, str(run)))
    return {size: best(costs) for size, costs in found.items()}


def write(folder: Path, size: int, run: str) -> Cost:
    """Write one service and return what it took.

    Args:
        folder: Where to.
        size: How many entities it has.
        run: What tells its folder from the others.
    """
    source = folder / f"{size}.yaml"
    source.write_text(blueprint(size), encoding="utf-8")
    target = folder / f"{size}-{run}"
    return cost_of("new", source, "--into", target, expected=0, folder=folder)


def broken_promises(costs: dict[int, Cost]) -> list[str]:
    """Return what was promised and is not so.

    Args:
        costs: By size.
    """
    broken = []
    size, limit = PROMISED
    if size in costs and costs[size].wall >= limit:
        broken.append(f"{size} entities take {costs[size].wall:.1f} s, not {limit} s.")
    steps = sorted(costs)
    if len(steps) > 2:  # noqa: PLR2004 (a slope at the start and one at the end)
        first, middle, last = steps[0], steps[-2], steps[-1]
        early = (costs[middle].cpu - costs[first].cpu) / (middle - first)
        late = (costs[last].cpu - costs[middle].cpu) / (last - middle)
        if late > early * STEEPER:
            broken.append(f"One more entity costs {late / early:.1f} times as much.")
    return broken


if __name__ == "__main__":
    main()
