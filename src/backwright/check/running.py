"""Runs the rules and notes what they find, with the lines to show."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from backwright.check.finding import Finding
from backwright.check.rule import Rule
from backwright.check.sources import Sources
from backwright.check.suppressions import Suppression, read_suppressions
from backwright.check.view.file import FileView
from backwright.check.view.project import Project

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

    def standing(self, project: Project) -> "Noted":
        """Return the same without findings that delay nobody."""
        if not any(one.delays for _, one, _ in self.found):
            return self
        found = tuple(row for row in self.found if stands(row[1], project))
        return self._replace(found=found)


def stands(finding: Finding, project: Project) -> bool:
    """Tell whether a finding counts, seen from those who call the function.

    This is asked on each run: a file's own findings are remembered, its callers change.
    """
    if not finding.delays:
        return True
    return project.waiting.others_wait(finding.delays, finding.line)


def run_in_file(rules: Mapping[str, Rule], file: FileView) -> Iterator[Found]:
    """Yield what the rules find in one file."""
    for name, rule in rules.items():
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
