"""Measures the whole `backwright plan`: nothing changed, and one field more.

For a blueprint of 50 related entities: time and CPU (children too), the best of some
runs. Fails if a plan with nothing to do takes 1 s or more, or one with a new field 2 s.
Also told, without a promise: the same if Python may keep no bytecode.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from costs import Cost, best, cost_of
from entities import blueprint

ENTITIES: Final = 50
PROMISED: Final = {"nothing changed": 1.0, "one field changed": 2.0}
OLD: Final = "      note: text?\n"
NEW: Final = f"{OLD}      memo: text?\n"


def main() -> None:
    """Measure and print; fail if a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        service = write(Path(folder))
        costs = measure(service, runs, bytecode=True)
        bare = measure(service, 1, bytecode=False)
    print(f"{'plan':20}{'seconds':>10}{'CPU':>8}{'without bytecode':>20}")
    for name, cost in costs.items():
        print(f"{name:20}{cost.wall:>10.2f}{cost.cpu:>8.2f}{bare[name].wall:>20.2f}")
    late = [name for name, cost in costs.items() if cost.wall >= PROMISED[name]]
    if late:
        sys.exit("\n".join(f"{name}: not in {PROMISED[name]} s" for name in late))


def write(folder: Path) -> Path:
    """Write a service and return its folder."""
    source = folder / "large.yaml"
    source.write_text(blueprint(ENTITIES), encoding="utf-8")
    cost_of("new", source, "--into", folder / "large", expected=0, folder=folder)
    return folder / "large"


def measure(service: Path, runs: int, *, bytecode: bool) -> dict[str, Cost]:
    """Return what each plan takes; the blueprint is then as it was.

    Args:
        service: The folder of the service.
        runs: How often; the plans take turns.
        bytecode: Whether Python may keep what it compiled.
    """
    source = service / "blueprint.yaml"
    text = source.read_text()
    changed = text.replace(OLD, NEW, 1)
    found: dict[str, list[Cost]] = {name: [] for name in PROMISED}
    for _ in range(runs):
        for name, said, code in zip(PROMISED, (text, changed), (0, 1), strict=True):
            source.write_text(said)
            cost = cost_of("plan", expected=code, folder=service, bytecode=bytecode)
            found[name].append(cost)
    source.write_text(text)
    return {name: best(costs) for name, costs in found.items()}


if __name__ == "__main__":
    main()
