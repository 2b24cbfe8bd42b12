"""Measures the whole `backwright new`: process, reading, rendering, formatting, disk.

For blueprints of 10, 25, 50 and 100 related entities: time and CPU (children too), the
best of some runs, and what one more entity costs. Fails if 50 take 3 s or more, or if
an entity of the second fifty costs a third more than one of the first.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from entities import blueprint

SIZES: Final = (10, 25, 50, 100)
PROMISED: Final = (50, 3.0)
STEEPER: Final = 4 / 3
BACKWRIGHT: Final = Path(sys.executable).with_name("backwright")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took, in seconds."""

    wall: float
    cpu: float


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
    return {
        size: Cost(min(c.wall for c in costs), min(c.cpu for c in costs))
        for size, costs in found.items()
    }


def write(folder: Path, size: int, run: str) -> Cost:
    """Write one service and return what it took.

    Args:
        folder: Where to.
        size: How many entities it has.
        run: What tells its folder from the others.
    """
    source = folder / f"{size}.yaml"
    source.write_text(blueprint(size), encoding="utf-8")
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [BACKWRIGHT, "new", source, "--into", folder / f"{size}-{run}"]
    cpu, began = children(), time.perf_counter()
    done = subprocess.run(  # noqa: S603 (our own command)
        command, check=False, env=environment, capture_output=True, text=True
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return Cost(time.perf_counter() - began, children() - cpu)


def children() -> float:
    """Return the CPU seconds of all processes that we started and that ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


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
