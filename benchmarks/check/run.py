"""What a check costs beside other tools: `python benchmarks/check/run.py --help`."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent
BIN: Final = Path(sys.executable).parent
COLD_SECONDS: Final = 2.0
WARM_SECONDS: Final = 0.3
LAYERED: Final = """[importlinter]
root_package = {package}
[importlinter:contract:1]
name = no cycle
type = acyclic_siblings
ancestors = {package}
"""


@dataclass(frozen=True)
class Cost:
    """What a run of a program took."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Project:
    """A copy of a codebase, that may be edited."""

    name: str
    folder: Path
    package: str
    lines: int


def main() -> None:
    """Measure every tool on every project, by turns; fail if a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("projects", nargs="+", metavar="FOLDER:PACKAGE")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tools", type=Path, default=BIN, help="where their bin is")
    parser.add_argument("--only", nargs="*", help="these tools alone")
    given = parser.parse_args()
    taken: dict[tuple[str, str], list[Cost]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as home:
        os.environ["BACKWRIGHT_CACHE"] = f"{home}/cache"
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        projects = [copied(told, Path(home)) for told in given.projects]
        for _ in range(given.rounds):
            for project in projects:
                for tool, cost in costs(project, given.tools, given.only):
                    taken[tool, project.name].append(cost)
        print(table(taken, projects))
        sys.exit(not kept(taken, projects))


def copied(told: str, home: Path) -> Project:
    """Return a copy of a project, without what no tool reads."""
    source, _, package = told.partition(":")
    folder = home / Path(source).name
    unread = shutil.ignore_patterns(".git", "node_modules", "*.png", "*.json")
    shutil.copytree(source, folder, ignore=unread, symlinks=True)
    (folder / ".git").mkdir()
    (folder / ".importlinter").write_text(LAYERED.format(package=package))
    lines = sum(path.read_bytes().count(b"\n") for path in folder.rglob("*.py"))
    return Project(folder.name, folder, package, lines)


def costs(
    project: Project, tools: Path, only: Sequence[str] | None
) -> Iterator[tuple[str, Cost]]:
    """Yield what each tool takes on a project, ours first cold and then warm."""
    ours = [str(BIN / "backwright"), "check", ".", "--standard", "common"]
    yield "backwright, cold", cost([*ours, "--no-cache"], project)
    cost(ours, project)
    edited = next(iter(sorted(project.folder.rglob("*.py"), key=size)[-20:]))
    edited.write_text(edited.read_text("utf-8") + "\nEDITED = 1\n", "utf-8")
    yield "backwright, warm", cost(ours, project)
    rules = str(HERE / "semgrep.yaml")
    commands = {
        "ruff": ["ruff", "check", "--isolated", "--no-cache", "."],
        "ruff ALL": ["ruff", "check", "--isolated", "--no-cache", "--select=ALL", "."],
        "import-linter": ["lint-imports", "--no-cache"],
        "bandit": ["bandit", "-q", "-r", "."],
        "semgrep": ["semgrep", "--metrics=off", "-j1", f"--config={rules}", "."],
        "pylint": ["pylint", "-j1", project.package],
    }
    for tool, (program, *arguments) in commands.items():
        if (only is None or tool in only) and (tools / program).exists():
            yield tool, cost([str(tools / program), *arguments], project)


def size(path: Path) -> int:
    """Return how large a file is."""
    return path.stat().st_size


def cost(command: list[str], project: Project) -> Cost:
    """Run a program in a project and return what it took, with its children."""
    environment = os.environ | {"PYTHONPATH": f"{os.environ.get('PYTHONPATH', '')}:."}
    quiet = subprocess.DEVNULL
    started = subprocess.Popen(  # noqa: S603 (tools that the caller names)
        command, cwd=project.folder, env=environment, stdout=quiet, stderr=quiet
    )
    _, _, used = os.wait4(started.pid, 0)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def table(taken: dict[tuple[str, str], list[Cost]], projects: Sequence[Project]) -> str:
    """Return the medians as a table: CPU seconds per 100,000 lines, and memory."""
    names = [f"{one.name} ({one.lines / 1000:.0f} k)" for one in projects]
    rows = [f"| | {' | '.join(names)} |", "| --- |" + " --- |" * len(names)]
    for tool in dict.fromkeys(tool for tool, _ in taken):
        cells = []
        for project in projects:
            runs = taken.get((tool, project.name))
            cells.append(cell(tool, project, runs) if runs else "")
        rows.append(f"| {tool} | {' | '.join(cells)} |")
    return "\n".join(rows)


def cell(tool: str, project: Project, runs: Sequence[Cost]) -> str:
    """Return what a tool took on a project; warm is told as it is, for the whole."""
    seconds = statistics.median(run.seconds for run in runs)
    shown = seconds if tool.endswith("warm") else seconds * 100_000 / project.lines
    return f"{shown:.2f} s, {max(run.megabytes for run in runs):.0f} MB"


def kept(taken: dict[tuple[str, str], list[Cost]], projects: Sequence[Project]) -> bool:
    """Tell whether ours was as fast as promised, on projects large enough to tell."""
    for project in projects:
        each = 100_000 / project.lines
        cold, warm = (
            statistics.median(
                run.seconds for run in taken[f"backwright, {kind}", project.name]
            )
            for kind in ("cold", "warm")
        )
        if cold * each > COLD_SECONDS or warm * min(each, 1) > WARM_SECONDS:
            return False
    return True


if __name__ == "__main__":
    main()
