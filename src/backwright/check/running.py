"""Runs the rules and notes what they find, with the lines to show."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.sources import Sources
from backwright.check.suppressions import Suppression, read_suppressions
from backwright.check.view.file import FileView
from backwright.check.view.project import Project
from backwright.check.view.uses import Wait

Found = tuple[str, Finding]
RULE_FAILED = "rule-failed"


class Noted(NamedTuple):
    """What was found in a file: rule, finding, the line; and the suppressions there."""

    found: tuple[tuple[str, Finding, str], ...]
    suppressions: tuple[Suppression, ...]

    def with_more(self, found: Iterable[Found], sources: Sources, path: str) -> "Noted":
        """Return the same with more findings."""
        lines = sources.lines(path)
        more = tuple((rule, one, _line(lines, one.line)) for rule, one in found)
        return self._replace(found=self.found + more)

    def weighed(self, project: Project) -> "Noted":
        """Return the same with findings that delay nobody left out."""
        if not any(one.delays for _, one, _ in self.found):
            return self
        rows = ((rule, weigh(one, project), line) for rule, one, line in self.found)
        kept = tuple((rule, one, line) for rule, one, line in rows if one is not None)
        return self._replace(found=kept)


def weigh(finding: Finding, project: Project) -> Finding | None:
    """Return a finding as those who call the function see it; None if they do not mind.

    This is asked on each run: a file's own findings are remembered, its callers change.
    """
    if not finding.delays:
        return finding
    waits = project.waiting.at(finding.delays, finding.line)
    if waits is Wait.NOBODY:
        return None
    return finding._replace(doubtful=finding.doubtful or waits is Wait.PERHAPS)


def run_in_file(rules: Mapping[str, Rule], file: FileView) -> Iterator[Found]:
    """Yield what the rules find in one file."""
    for name, rule in rules.items():
        if type(rule).in_file is Rule.in_file:
            continue
        try:
            # One function may answer several routes, and is found for each.
            for finding in dict.fromkeys(rule.in_file(file)):
                yield name, finding
        except Exception as error:  # noqa: BLE001 - the other rules shall still run
            yield RULE_FAILED, _failure(name, file.path, error)


def run_in_project(rules: Mapping[str, Rule], project: Project) -> Iterator[Found]:
    """Yield what the rules find in the project as a whole."""
    for name, rule in rules.items():
        try:
            for finding in dict.fromkeys(rule.in_project(project)):
                yield name, finding
        except Exception as error:  # noqa: BLE001 - the other rules shall still run
            yield RULE_FAILED, _failure(name, "", error)


def _failure(name: str, path: str, error: Exception) -> Finding:
    message = f"the rule {name} failed: {type(error).__name__}: {error}"
    return Finding(path, 0, 1, 1, f"{message}; this is a mistake of ours")


def note(found: Iterable[Found], file: FileView, sources: Sources) -> Noted:
    """Return what was found in a file in the form that is kept."""
    listed = list(found)
    comments = file.body.comments
    if not listed and not comments:
        return Noted((), ())
    lines = sources.lines(file.path)
    suppressions = read_suppressions(comments, "\n".join(lines))
    return Noted(
        tuple((rule, one, _line(lines, one.line)) for rule, one in listed),
        tuple(suppressions),
    )


def _line(lines: list[str], number: int) -> str:
    return lines[number - 1][:400] if 0 < number <= len(lines) else ""
