"""All benchmarks, shortened: what `make bench` runs. Each says whether it held."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
DATABASE: Final = "BENCH_DATABASE_URL"
PACKAGES: Final = ("asyncpg", "fastapi", "httpx", "orjson", "psutil", "sqlmodel")


def main() -> None:
    """Run one after the other; fail if one of them fails."""
    held = [run("write_speed.py", "--sizes", "10", "25", "50", "--runs", "2")]
    held.append(run("plan_speed.py", "--runs", "2"))
    held.append(run("-m", "benchmarks.merge.conflicts", "200"))
    if missing := lacking(wrk=False):
        print(f"\nmigrations: not measured. {missing}")
    else:
        held.append(run("migrations/run.py", "--rows", "200000"))
    if missing := lacking():
        print(f"\nservice: not measured. {missing}")
    else:
        held.append(run("service/run.py", "--rounds", "2", "--seconds", "2"))
    sys.exit(0 if all(held) else 1)


def run(script: str, *arguments: str) -> bool:
    """Run one benchmark and return whether it held.

    Args:
        script: Its file in this folder, or `-m` before a module's name.
        arguments: What follows.
    """
    print(f"\n{script} {' '.join(arguments)}", flush=True)
    place = script if script == "-m" else str(HERE / script)
    command = [sys.executable, place, *arguments]
    done = subprocess.run(command, cwd=HERE.parent, check=False)  # noqa: S603 (ours)
    return not done.returncode


def lacking(packages: Sequence[str] = PACKAGES, *, wrk: bool = True) -> str:
    """Return what the measurement of a service still needs, if anything.

    Args:
        packages: What it imports.
        wrk: Whether it sends requests.
    """
    if not os.environ.get(DATABASE):
        return f"Set {DATABASE}=postgresql://… (a database that may be emptied)."
    if wrk and not shutil.which("wrk"):
        return "Install wrk."
    if not all(map(importlib.util.find_spec, packages)):
        return "pip install -r benchmarks/service/requirements.txt"
    return ""


if __name__ == "__main__":
    main()
