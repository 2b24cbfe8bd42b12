"""Findings as one page that needs nothing else: layers, trend, rules, folders."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from backwright.check.reports import drawing
from backwright.check.reports.report import Report
from backwright.check.reports.text import summary
from backwright.diagnostics import Diagnostic, Severity

PAGE = "page.html.jinja"
CODE = re.compile(r"`([^`]+)`")
FEW = 20
"""How many findings are shown without being asked for."""


class Card(NamedTuple):
    """A number at the head of the page."""

    number: int
    label: str
    kind: str


class Change(NamedTuple):
    """How often a rule was broken when the baseline was written, and is now."""

    rule: str
    before: int
    now: int

    @property
    def change(self) -> str:
        """The difference with its sign."""
        return f"{self.now - self.before:+d}" if self.now != self.before else "="

    @property
    def kind(self) -> str:
        """Whether it became more or fewer."""
        if self.now == self.before:
            return ""
        return "more" if self.now > self.before else "fewer"


class Part(NamedTuple):
    """A piece of a bar: the findings of one severity, in % of the longest bar."""

    kind: str
    share: float


class Row(NamedTuple):
    """A rule or a folder, and how much was found."""

    name: str
    found: int
    parts: tuple[Part, ...]
    said: str


class Table(NamedTuple):
    """Rows, most findings first."""

    title: str
    rows: list[Row]


class File(NamedTuple):
    """A file and what was found in it."""

    path: str
    found: list[Diagnostic]


def render(report: Report) -> str:
    """Return the page."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.filters["coded"] = _coded
    return environment.get_template(PAGE).render(
        title=f"{report.name or 'backwright'}: check",
        summary=summary(report.found),
        cards=list(_cards(report)),
        drawing=drawing.drawing(report.layers),
        width=drawing.WIDTH,
        middle=drawing.MIDDLE,
        box_width=drawing.BOX_WIDTH,
        box_height=drawing.BOX_HEIGHT,
        trend=list(_trend(report)),
        tables=_tables(report),
        files=_files(report.found),
        few=len(report.found) <= FEW,
    )


def _coded(text: str) -> Markup:
    """Return a text in which what stands between backticks is code."""
    return Markup(CODE.sub(r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped


def _cards(report: Report) -> Iterator[Card]:
    counts = Counter(one.severity for one in report.found)
    for severity in sorted(Severity, reverse=True):
        plural = "" if counts[severity] == 1 else "s"
        yield Card(counts[severity], f"{severity}{plural}", str(severity))
    wrong = sum(arrow.imports for arrow in report.layers.arrows if arrow.places)
    if report.layers.layers:
        yield Card(wrong, "imports against the layers", "error" if wrong else "fewer")
    if report.baseline is not None:
        known = len(report.everything) - len(report.found)
        yield Card(known, "in the baseline", "soft")
        yield Card(max(report.baseline.total() - known, 0), "of it mended", "fewer")


def _trend(report: Report) -> Iterator[Change]:
    """Yield each rule of the baseline or of today, the greatest change first."""
    if report.baseline is None:
        return
    before: Counter[str] = Counter()
    for (_, rule, _), count in report.baseline.items():
        before[rule] += count
    # A baseline holds nothing that could not fail a check.
    failing = (one for one in report.everything if one.severity > Severity.INFO)
    now = Counter(one.code for one in failing)
    rows = [Change(rule, before[rule], now[rule]) for rule in before | now]
    yield from sorted(rows, key=lambda row: (-abs(row.now - row.before), row.rule))


def _tables(report: Report) -> list[Table]:
    by_rule = {
        name: rule.chapters()[""].splitlines()[0] for name, rule in report.rules.items()
    }
    rules = _rows(((one.code, one) for one in report.found), by_rule)
    folders = _rows(
        ((one.path.rpartition("/")[0] or ".", one) for one in report.found), {}
    )
    made = (Table("rule", rules), Table("folder", folders))
    return [table for table in made if table.rows]


def _rows(named: Iterable[tuple[str, Diagnostic]], said: dict[str, str]) -> list[Row]:
    groups: dict[str, list[Diagnostic]] = defaultdict(list)
    for name, one in named:
        groups[name].append(one)
    most = max(map(len, groups.values()), default=1)
    rows = [
        Row(name, len(found), _parts(found, most), said.get(name, ""))
        for name, found in groups.items()
    ]
    return sorted(rows, key=lambda row: (-row.found, row.name))


def _parts(found: Iterable[Diagnostic], most: int) -> tuple[Part, ...]:
    counts = Counter(one.severity for one in found)
    return tuple(
        Part(str(severity), round(100 * counts[severity] / most, 1))
        for severity in sorted(counts, reverse=True)
    )


def _files(found: Iterable[Diagnostic]) -> list[File]:
    by_file: dict[str, list[Diagnostic]] = defaultdict(list)
    for one in found:
        by_file[one.path or "(project)"].append(one)
    return [File(path, group) for path, group in by_file.items()]
