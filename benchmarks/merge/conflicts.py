"""How many merges end in a conflict: ours beside `git merge-file`, on the same cases.

    python -m benchmarks.merge.conflicts [cases] [first seed] [--real]

With `--real` the files are a whole service that backwright writes from a random
blueprint and writes again after the blueprint changed; else a small one of our own.

Prints, for files that both the user and backwright changed, how many ended in a
conflict, and how many clean merges of either do not even parse; and how often a promise
was broken that must hold after any merge. Fails if one was, or if git does better.
"""

import ast
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from backwright.merge.texts import merge_text
from benchmarks.merge import blueprints, histories, promises

EDITS = 6
CHANGES = 3
History = Callable[[random.Random, int, int], histories.History]


def git_merge(folder: Path, base: str, yours: str, theirs: str) -> tuple[str, bool]:
    """Return what git makes of three texts, and whether it is in conflict."""
    for name, text in (("base", base), ("yours", yours), ("theirs", theirs)):
        (folder / name).write_text(text)
    command = ["git", "merge-file", "-p", "yours", "base", "theirs"]
    done = subprocess.run(  # noqa: S603 (a constant)
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout, done.returncode != 0


def broken(path: str, text: str) -> bool:
    """Return whether a Python file does not parse."""
    if not path.endswith(".py"):
        return False
    try:
        ast.parse(text)
    except SyntaxError:
        return True
    return False


def compare(
    history: History, cases: int, first: int
) -> tuple[Counter[tuple[str, str]], float]:
    """Return counts by ending and outcome, and the seconds that our merges took."""
    counts: Counter[tuple[str, str]] = Counter()
    seconds = 0.0
    with tempfile.TemporaryDirectory() as name:
        for seed in range(first, first + cases):
            rng = random.Random(seed)  # noqa: S311 (no secret)
            case = history(rng, EDITS, CHANGES)
            for path in case.both():
                sides = case.base[path], case.current[path], case.new[path]
                begin = time.perf_counter()
                merged = merge_text(path, *sides)
                seconds += time.perf_counter() - begin
                text, torn = git_merge(Path(name), *sides)
                ending = path.rpartition(".")[2]
                ours = bool(merged.conflicts)
                counts[ending, "files"] += 1
                counts[ending, "ours"] += ours
                counts[ending, "git"] += torn
                counts[ending, "only ours"] += ours and not torn
                counts[ending, "ours broken"] += not ours and broken(path, merged.text)
                counts[ending, "git broken"] += not torn and broken(path, text)
            counts["all", "promises"] += len(promises.broken(case))
    return counts, seconds


def main() -> None:
    """Print the table."""
    numbers = [int(each) for each in sys.argv[1:] if each.isdigit()]
    cases, first = (*numbers, *(1000, 0)[len(numbers) :])
    real = "--real" in sys.argv
    history = blueprints.real_history if real else histories.history
    counts, seconds = compare(history, cases, first)
    columns = ("files", "ours", "git", "only ours", "ours broken", "git broken")
    print(f"{cases} histories; files changed by both, and how many end in a conflict")
    print(f"{'':6}" + "".join(f"{column:>12}" for column in columns))
    total: Counter[str] = Counter()
    lost = counts.pop(("all", "promises"), 0)
    for ending in sorted({ending for ending, _ in counts}):
        row = {column: counts[ending, column] for column in columns}
        total.update(row)
        print(f"{ending:6}" + "".join(f"{row[column]:>12}" for column in columns))
    print(f"{'all':6}" + "".join(f"{total[column]:>12}" for column in columns))
    rates = [total[side] / max(total["files"], 1) for side in ("ours", "git")]
    print(f"conflict rate: ours {rates[0]:.1%}, git merge-file {rates[1]:.1%}")
    print(f"promises broken (lines lost, stale files, …): {lost}")
    print(f"our merges took {seconds / max(total['files'], 1) * 1000:.1f} ms a file")
    if lost or rates[0] >= rates[1] or total["ours broken"]:
        sys.exit("a promise of merging is not kept")


if __name__ == "__main__":
    main()
