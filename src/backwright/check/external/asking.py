"""Asks other tools, and folds what they find into what we found ourselves."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, Protocol

from backwright.check.external.job import Job, python_files
from backwright.check.external.tools import TOOLS, Tool
from backwright.check.facts.comments import comments_of
from backwright.check.finding import Finding
from backwright.check.settings import Settings
from backwright.check.sources import Sources
from backwright.check.suppressions import UNUSED, read_suppressions, suppress
from backwright.check.verdict import SUPPRESSION_HELP
from backwright.diagnostics import Diagnostic, Position, Rejected, Severity

FINE = (0, 1)
"""How a tool ends that could look: nothing found, something found."""


class Ended(Protocol):
    """How a program ended."""

    @property
    def code(self) -> int:
        """Its exit code."""

    @property
    def output(self) -> str:
        """What it printed."""

    @property
    def errors(self) -> str:
        """What it printed to standard error."""


class Answers(NamedTuple):
    """What the tools found, and what to tell of those that could not be asked."""

    found: list[Diagnostic]
    silent: list[str]


def ask(root: Path, paths: list[str], run: Callable[[Job], Ended]) -> Answers:
    """Ask each tool about the files of a project.

    Args:
        root: The project's folder.
        paths: Its files, relative to that.
        run: Runs a program; raises Rejected if it is not installed.
    """
    answers = Answers([], [])
    for tool in TOOLS:
        try:
            for job in tool.jobs(root, paths):
                ended = run(job)
                found = list(tool.read(ended.output, root))
                answers.found.extend(found)
                if ended.code not in FINE and not found:
                    answers.silent.append(_failed(tool, ended))
                    break
        except Rejected:
            answers.silent.append(_missing(tool))
    return answers


def _failed(tool: Tool, ended: Ended) -> str:
    said = (ended.errors.strip() or ended.output.strip()).partition("\n")[0]
    return f"{tool.name} failed, so it did not answer on {_decides(tool)}: {said}"


def _missing(tool: Tool) -> str:
    return (
        f"{tool.name} is not installed, so it was not asked about {_decides(tool)}; "
        f"help: pip install {tool.package}"
    )


def _decides(tool: Tool) -> str:
    """Return the rules that a tool decides."""
    return ", ".join(sorted({one.rule for one in tool.table.values()}))


def fold(
    ours: Iterable[Diagnostic],
    theirs: Iterable[Diagnostic],
    settings: Settings,
    sources: Sources,
) -> list[Diagnostic]:
    """Join findings in order of place, none twice, none that a comment allows."""
    joined = list(ours)
    said = {(one.path, one.position.line, one.code) for one in joined}
    for one in _allowed_for(theirs, sources):
        key = (one.path, one.position.line, one.code)
        severity = settings.severity(one.code, one.path, one.severity)
        if key not in said and severity is not None:
            said.add(key)
            joined.append(_shown(replace(one, severity=severity), sources))
    return sorted(joined, key=lambda one: (one.path, one.position, one.code))


def unneeded(
    found: Iterable[Diagnostic],
    paths: Iterable[str],
    names: frozenset[str],
    sources: Sources,
) -> Iterator[Diagnostic]:
    """Yield the suppressions of rules that only other tools decide and nothing needs.

    Args:
        found: What all the tools found.
        paths: The files of the project.
        names: The rules that only other tools decide.
        sources: The texts of the files.
    """
    by_path = _by_path(found)
    for path in python_files(paths):
        text = sources.text(path)
        given = [
            one
            for one in read_suppressions(comments_of(text), text)
            if one.rules and names.issuperset(one.rules) and not one.problem
        ]
        placed = [(one.code, _finding(one)) for one in by_path.get(path, ())]
        for code, finding in suppress(placed, given, path):
            if code == UNUSED:
                yield Diagnostic(
                    path=path,
                    code=code,
                    message=finding.message,
                    position=Position(finding.line, finding.column, finding.end_column),
                    help=SUPPRESSION_HELP,
                    severity=Severity.WARNING,
                )


def _by_path(found: Iterable[Diagnostic]) -> dict[str, list[Diagnostic]]:
    by_path: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_path.setdefault(one.path, []).append(one)
    return by_path


def _shown(one: Diagnostic, sources: Sources) -> Diagnostic:
    """Return a finding with its line, at the first letter if no column was named."""
    lines = ["", *sources.lines(one.path)]
    place = one.position
    source = lines[place.line] if place.line < len(lines) else ""
    if place.column == 1:
        column = len(source) - len(source.lstrip()) + 1
        place = Position(place.line, column, column)
    return replace(one, source=source, position=place)


def _allowed_for(found: Iterable[Diagnostic], sources: Sources) -> Iterator[Diagnostic]:
    """Yield the findings that no comment allows."""
    for path, listed in _by_path(found).items():
        text = "\n".join(sources.lines(path)) if path.endswith(".py") else ""
        given = read_suppressions(comments_of(text), text)
        placed = [(one.code, _finding(one)) for one in listed]
        kept = suppress(placed, given, path)
        left = {(code, finding.line) for code, finding in kept}
        yield from (one for one in listed if (one.code, one.position.line) in left)


def _finding(one: Diagnostic) -> Finding:
    place = one.position
    columns = (place.column, place.end_column)
    return Finding(one.path, place.line, *columns, one.message)
